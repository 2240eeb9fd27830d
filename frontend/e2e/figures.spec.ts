import { askApi, expect, openWallet, test } from './support/goals.ts';
import { brazilianMoney, brazilianPercent, readCards, readRows } from './support/screen.ts';

for (const view of ['', 'classification=A', 'month=2&order_by=-sold_month', 'order_by=customer_name&offset=25']) {
  test(`the figures on the screen are the API's: ${view || 'as it opens'}`, async ({ page, request, seller }) => {
    await openWallet(page, seller, view === '' ? '' : `?${view}`);
    const wallet = await askApi(request, seller, `limit=25${view === '' ? '' : `&${view}`}`);
    const rows = await readRows(page);
    expect(rows.map((row) => row.customer_name)).toEqual(wallet.data.map((one) => one.customer_name));
    expect(wallet.data.length).toBeGreaterThan(0);
    for (const [index, customer] of wallet.data.entries()) {
      const noGoal = customer.goal === 0;
      expect(rows[index]).toMatchObject({
        city: customer.city,
        state: customer.state,
        classification: customer.classification,
        goal: noGoal ? 'Sem meta' : brazilianMoney(customer.goal),
        sales_previous_year: brazilianMoney(customer.sales_previous_year),
        sold: brazilianMoney(customer.sold),
        gap: noGoal
          ? 'Sem meta'
          : customer.gap < 0
            ? `Superou em ${brazilianMoney(-customer.gap)}`
            : brazilianMoney(customer.gap),
        achievement_pct: customer.achievement_pct === null ? 'Sem meta' : brazilianPercent(customer.achievement_pct),
        sold_month: brazilianMoney(customer.sold_month),
        is_active_month: customer.is_active_month ? 'Sim' : 'Não',
      });
      const day = customer.last_purchase_date;
      const shown = day === null ? 'Nunca comprou' : day.split('-').reverse().join('/');
      expect(rows[index]?.last_purchase_date).toContain(shown);
    }
    const { summary } = wallet;
    const cards = await readCards(page);
    expect(cards.get('Vendido no mês')).toBe(brazilianMoney(summary.total_sold_month));
    expect(cards.get('Compraram no mês')).toBe(`${summary.active_customers_month} de ${summary.customers}`);
    expect(cards.get('Positivação no mês')).toBe(brazilianPercent(summary.penetration_month_pct));
    expect(cards.get(`Vendido em ${wallet.year}`)).toBe(brazilianMoney(summary.sold));
    expect(cards.get('Meta anual')).toBe(brazilianMoney(summary.goal));
    expect(cards.get('Falta para a meta')).toBe(
      summary.gap < 0 ? `Superou em ${brazilianMoney(-summary.gap)}` : brazilianMoney(summary.gap),
    );
    const months = page.getByRole('figure', { name: 'Vendas por mês' }).locator('tbody tr td:nth-child(2)');
    expect((await months.allTextContents()).map((text) => text.replace(/\u00a0/g, ' '))).toEqual(
      summary.sold_by_month.map(brazilianMoney),
    );
  });
}

test('a call link dials the number and WhatsApp opens with its digits', async ({ page, request, seller }) => {
  await openWallet(page, seller);
  const { data } = await askApi(request, seller, 'limit=25');
  const phones = data.flatMap((one) => one.phone ?? []);
  expect(phones.length).toBeGreaterThan(0);
  const links = await page.locator('table.wallet a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(phones.flatMap((phone) => [`tel:${phone}`, `https://wa.me/${phone.replace('+', '')}`]));
});

test('the export holds every customer of the filter, under the name the server gives', async ({
  page,
  request,
  seller,
}) => {
  await openWallet(page, seller, '?classification=C');
  const wallet = await askApi(request, seller, 'classification=C&limit=1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar para Excel (CSV)' }).click(),
  ]);
  const month = String(wallet.month).padStart(2, '0');
  expect(download.suggestedFilename()).toBe(`metas-por-cliente_vendedor-${seller}_${wallet.year}-${month}.csv`);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(wallet.pagination.total + 1);
});

import type { Wallet } from '../src/wallet/wallet.ts';
import { askApi, expect, openFigures, openWallet, showEveryColumn, test } from './support/goals.ts';
import { brazilianAmount, brazilianMoney, brazilianPercent, readCards, readRows } from './support/screen.ts';

const VIEWS = [
  'view=all&order_by=-gap',
  'view=all&order_by=-gap&classification=A',
  'view=at_risk&order_by=call',
  'month=2&order_by=-sold_month',
  'view=all&order_by=customer_name&offset=25',
];

for (const view of VIEWS) {
  test(`the figures on the screen are the API's: ${view}`, async ({ page, request, seller }) => {
    await showEveryColumn(page);
    await openWallet(page, seller, `?${view}`);
    const wallet = await askApi(request, seller, `limit=25&${view}`);
    const rows = await readRows(page);
    expect(rows.map((row) => row.customer_name)).toEqual(wallet.data.map((one) => one.customer_name));
    expect(wallet.data.length).toBeGreaterThan(0);
    const money = (column: string, reais: number) => ({
      [column]: brazilianAmount(reais),
      [`full ${column}`]: brazilianMoney(reais),
    });
    for (const [index, customer] of wallet.data.entries()) {
      const noGoal = customer.goal === 0;
      expect(rows[index]).toMatchObject({
        city: customer.city,
        state: customer.state,
        classification: customer.classification,
        ...(noGoal ? { goal: 'Sem meta' } : money('goal', customer.goal)),
        ...money('sales_previous_year', customer.sales_previous_year),
        ...money('sold', customer.sold),
        ...(noGoal
          ? { gap: 'Sem meta' }
          : customer.gap <= 0
            ? { gap: 'Batida', 'full gap': `Superou em ${brazilianMoney(-customer.gap)}` }
            : money('gap', customer.gap)),
        achievement_pct: customer.achievement_pct === null ? 'Sem meta' : brazilianPercent(customer.achievement_pct),
        ...money('sold_month', customer.sold_month),
        is_active_month: isFuture(wallet) ? 'ainda não começou' : customer.is_active_month ? 'Sim' : 'Não',
      });
      const { call, missing_month: missing } = customer;
      if (call !== null && missing !== null && !noGoal && customer.gap > 0 && missing > 0) {
        expect(rows[index]).toMatchObject(money('missing_month', missing));
      }
      const day = customer.last_purchase_date;
      if (day === null) expect(rows[index]?.last_purchase_date).toBe('Nunca');
      else expect(rows[index]?.['full last_purchase_date']).toContain(day.split('-').reverse().join('/'));
    }
    const { summary } = wallet;
    await openFigures(page);
    const cards = await readCards(page);
    const bought = `${summary.active_customers_month} de ${summary.customers}`;
    expect(cards.get('Vendido no mês')).toBe(brazilianMoney(summary.total_sold_month));
    expect(cards.get('Compraram no mês')).toBe(isFuture(wallet) ? 'ainda não começou' : bought);
    expect(cards.get('Positivação no mês')).toBe(
      isFuture(wallet) ? 'ainda não começou' : brazilianPercent(summary.penetration_month_pct),
    );
    expect(cards.get(`Vendido em ${wallet.year}`)).toBe(brazilianMoney(summary.sold));
    expect(cards.get('Meta anual')).toBe(brazilianMoney(summary.goal));
    expect(cards.get(summary.gap < 0 ? 'Acima da meta' : 'Falta para a meta')).toBe(
      brazilianMoney(Math.abs(summary.gap)),
    );
    if (summary.pace !== null) {
      expect(cards.get('Meta do mês')).toBe(brazilianMoney(summary.pace.required_month));
      expect(cards.get('Deve fechar em')).toBe(brazilianMoney(summary.pace.projected_month));
    }
    const months = page.getByRole('figure', { name: 'Vendas por mês' }).locator('tbody tr td:nth-child(2)');
    expect((await months.allTextContents()).map((text) => text.replace(/\u00a0/g, ' '))).toEqual(
      summary.sold_by_month.map(brazilianMoney),
    );
  });
}

/** The month by the server's business day, without the page's own rule. */
function isFuture({ year, month, today }: Wallet): boolean {
  return `${year}-${String(month).padStart(2, '0')}` > today.slice(0, 7);
}

test('a call link dials the number and WhatsApp opens with its digits', async ({ page, request, seller }) => {
  await openWallet(page, seller);
  const { data } = await askApi(request, seller, 'view=call&order_by=call&limit=25');
  const phones = data.flatMap((one) => one.phone ?? []);
  expect(phones.length).toBeGreaterThan(0);
  const links = await page
    .locator('table.wallet .contact a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(phones.flatMap((phone) => [`tel:${phone}`, `https://wa.me/${phone.replace('+', '')}`]));
});

test('the export holds every customer of the filter, under the name the server gives', async ({
  page,
  request,
  seller,
}) => {
  await openWallet(page, seller, '?view=all&classification=C');
  const wallet = await askApi(request, seller, 'classification=C&limit=1');
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar para Excel (CSV)' }).click(),
  ]);
  const month = String(wallet.month).padStart(2, '0');
  expect(download.suggestedFilename()).toBe(`metas-por-cliente_vendedor-${seller}_${wallet.year}-${month}.csv`);
  const said = `Arquivo exportado: ${download.suggestedFilename()}`;
  await expect(page.getByRole('status')).toHaveText(said);
  await expect(page.getByText(said).first()).toBeVisible();
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(wallet.pagination.total + 1);
});

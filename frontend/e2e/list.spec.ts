import { askApi, clients, EVERYONE, expect, filter, openFigures, openWallet, pageUrl, test } from './support/goals.ts';

const LISTS = [
  ['call', 'Ligar agora'],
  ['not_bought', 'Ainda não compraram'],
  ['late', 'Atrasados'],
  ['at_risk', 'Em risco'],
  ['restock', 'Repor de novo'],
  ['goal_met', 'Meta batida'],
  ['no_phone', 'Sem telefone'],
  ['inactive', 'Inativos'],
  ['all', 'Todos'],
] as const;

/** The first words of each reason; unit tests check the rest. */
const LEADS: Readonly<Record<string, RegExp>> = {
  never: /^Nunca comprou/,
  bought_due: /^Hora de repor:/,
  bought: /^Já comprou neste mês: R\$/,
  scheduled: /^Pedido lançado para/,
  returned: /^Comprou em .* e devolveu/,
  dormant: /^(Sem comprar há mais de 12 meses|Última compra em)/,
  early: /^Ainda é cedo:/,
  soon: /^Deve comprar:/,
  due: /^Na hora:/,
  late: /^Atrasado:/,
  slipping: /^Em risco:/,
  silent: /^Parou:/,
  few: /^(Poucas compras|Uma compra)/,
  cooling: /^Esfriando:/,
  rare: /^Compra rara:/,
};

test('opens with whom to call, in the order of calls, each with its reason', async ({ page, request, seller }) => {
  const asked = page.waitForRequest(/\/goals\/seller\/\d+\?/);
  await openWallet(page, seller);
  const query = new URL((await asked).url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({ view: 'call', order_by: 'call', limit: '25' });
  expect(new URL(page.url()).search).toBe('');
  const wallet = await askApi(request, seller, 'view=call&order_by=call&limit=25');
  const rows = page.locator('table.wallet tbody tr');
  await expect(rows.locator('.customer-link')).toHaveText(wallet.data.map((one) => one.customer_name));
  const words = await rows.locator('.reason-text').allTextContents();
  for (const [index, customer] of wallet.data.entries()) {
    expect(words[index]?.replaceAll('\u00a0', ' ')).toMatch(LEADS[customer.call?.reason ?? ''] ?? /never matches/);
  }
});

test('each list is one press away, with its count, and has its address', async ({ page, request, seller }) => {
  await openWallet(page, seller);
  const { summary } = await askApi(request, seller, 'limit=1');
  const views = summary.views;
  if (views === null) throw new Error('the running month has no lists');
  for (const [view, label] of LISTS) {
    const chip = page.getByRole('button', { name: `${label} ${views[view].toLocaleString('pt-BR')}`, exact: true });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[aria-pressed=true]')).toHaveCount(1);
    expect(new URL(page.url()).search).toBe(view === 'call' ? '' : `?view=${view}`);
    const heading = `${label}, ${views[view].toLocaleString('pt-BR')}`;
    if (views[view] > 0) await expect(clients(page).locator('caption')).toContainText(heading);
    else await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
});

test('the month is said in one strip: missing, a day, and a tick for today', async ({ page, request, seller }) => {
  await openWallet(page, seller);
  const { summary } = await askApi(request, seller, 'limit=1');
  const { pace } = summary;
  if (pace === null) throw new Error('the running month has no pace');
  const strip = page.getByRole('region', { name: 'Andamento do mês' });
  await expect(strip).toContainText(pace.missing_month > 0 ? /Faltam? R\$/ : /Meta do (mês|ano) batida/);
  const tick = await strip
    .locator('.month-bar-today')
    .evaluate((mark) => Number.parseFloat((mark as HTMLElement).style.insetInlineStart));
  expect(tick).toBeCloseTo(((pace.workdays - pace.workdays_left) / pace.workdays) * 100, 3);
  await expect(strip).toContainText('hoje');
  await openFigures(page);
  await expect(page.getByRole('region', { name: 'Resumo' })).toContainText('O mês deve fechar em');
  await expect(page.getByText(/ritmo da meta/i)).toHaveCount(0);
});

test('a value of the chart is said where the pointer is, beside that of the year before', async ({
  page,
  request,
  seller,
}) => {
  await openWallet(page, seller);
  const { summary, year } = await askApi(request, seller, 'limit=1');
  await openFigures(page);
  const before = await askApi(request, seller, `year=${year - 1}&month=12&limit=1`);
  const said = page.locator('.month-values');
  await page.locator('.figure .slot').nth(1).hover();
  const money = (reais: number) => reais.toLocaleString('pt-BR', { style: 'currency', currency: 'BRL' });
  await expect(said).toContainText(`fevereiro: ${money(summary.sold_by_month[1] ?? 0)} em ${year}`);
  if (before.summary.customers > 0) {
    await expect(said).toContainText(`${money(before.summary.sold_by_month[1] ?? 0)} em ${year - 1}`);
    await expect(page.locator('.figure rect.before')).toHaveCount(12);
  }
});

test('"Como ordenamos" and what the words mean are one press away', async ({ page, seller }) => {
  await openWallet(page, seller);
  await page.getByRole('button', { name: 'Como ordenamos' }).click();
  await expect(page.getByText(/^Primeiro quem ainda não comprou neste mês/)).toBeVisible();
  await expect(page.getByText('Positivação', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Primeiro quem ainda não comprou neste mês/)).toBeHidden();
});

test('keys: arrows go from customer to customer, / searches, ? lists them', async ({ page, seller }) => {
  await openWallet(page, seller);
  const names = page.locator('.customer-link');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByText('cliente seguinte, cliente anterior')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  const box = page.getByLabel('Buscar cliente ou cidade');
  await expect(box).toBeFocused();
  await page.keyboard.type('/?');
  await expect(box).toHaveValue('/?');
});

test('a column that is switched on stays so on this device', async ({ page, seller }) => {
  await openWallet(page, seller);
  await expect(page.getByRole('columnheader', { name: 'Cidade' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Cidade' }).check();
  await expect(page.getByRole('columnheader', { name: 'Cidade' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Cidade' })).toBeVisible();
});

test('Back leads from the search to the page that it began on', async ({ page, seller }) => {
  await openWallet(page, seller, EVERYONE);
  await page.getByRole('button', { name: 'Próxima página' }).click();
  await expect(page).toHaveURL(/offset=25/);
  const box = page.getByLabel('Buscar cliente ou cidade');
  await box.pressSequentially('a', { delay: 0 });
  await expect(page).toHaveURL(/q=a(&|$)/);
  await box.pressSequentially('r');
  await expect(page).toHaveURL(/q=ar/);
  await page.goBack();
  await expect(page).toHaveURL(/offset=25/);
  await expect(box).toHaveValue('');
});

test('after the sign-in the focus is on the heading, and the wallet is announced', async ({ page, seller }) => {
  await page.goto(pageUrl());
  await page.getByLabel('Vendedor').fill(String(seller));
  await page.keyboard.press('Enter');
  await expect(clients(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Carteira d/);
  await expect(page.getByRole('status')).toHaveText(/clientes?/);
});

test('a link to a wallet fills in its seller and keeps its search', async ({ page, seller }) => {
  await page.goto(pageUrl(`?sellerId=${seller}&q=a&view=all`));
  await expect(page.getByLabel('Vendedor')).toHaveValue(String(seller));
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await expect(clients(page)).toBeVisible();
  await expect(page.getByLabel('Buscar cliente ou cidade')).toHaveValue('a');
  expect(new URL(page.url()).searchParams.get('q')).toBe('a');
});

test('a month that has not begun says so instead of "Não"', async ({ page, request, seller }) => {
  const { month, year } = await askApi(request, seller, 'limit=1');
  const address = month === 12 ? `?year=${year + 1}&month=12` : '?month=12';
  await openWallet(page, seller, month === 12 ? '?month=1' : address);
  if (month === 12) return;
  await expect(page.getByRole('region', { name: 'Andamento do mês' })).toContainText('Dezembro ainda não começou');
  await expect(page.locator('td.c-is_active_month').first()).toHaveText('ainda não começou');
  await expect(page.locator('td.c-is_active_month').filter({ hasText: /^Não$/ })).toHaveCount(0);
});

test('a list without anyone keeps its heading and offers no export', async ({ page, seller }) => {
  await openWallet(page, seller);
  await page.getByLabel('Buscar cliente ou cidade').fill('zzzz qqqq');
  await expect(page.getByRole('heading', { name: 'Ligar agora, 0' })).toBeVisible();
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  await expect(page.getByRole('button', { name: /Exportar/ })).toHaveCount(0);
});

test('a table that is copied pastes clean: one line a customer, one cell a figure', async ({
  page,
  context,
  request,
  seller,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWallet(page, seller, EVERYONE);
  const { data } = await askApi(request, seller, 'order_by=-gap&limit=25');
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('table.wallet tbody') as Node);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  });
  await page.keyboard.press('Control+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.trim().split(/\r?\n/);
  expect(lines).toHaveLength(data.length);
  for (const [index, line] of lines.entries()) {
    const cells = line.split('\t').map((cell) => cell.trim());
    expect(cells.slice(0, 2)).toEqual([data[index]?.classification, data[index]?.customer_name]);
    expect(cells[2]).toMatch(/^(\(\d\d\) \d{4,5}-\d{4}|Sem telefone)$/);
    expect(cells.at(-1)).toMatch(/^(-?[\d.]+|Batida|Sem meta)$/);
  }
});

for (const [how, format] of [
  ['as the page asks for it', { preferCSSPageSize: true }],
  ['A4, upright', { format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } }],
] as const) {
  for (const width of [390, 1366]) {
    test(`on paper, ${how}, from ${width} px: 25 customers on two pages at most, with numbers and without buttons`, async ({
      page,
      request,
      seller,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await openWallet(page, seller, EVERYONE);
      const { data } = await askApi(request, seller, 'order_by=-gap&limit=25');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('button:visible')).toHaveCount(0);
      const phones = data.filter((one) => one.phone !== null);
      expect(phones.length).toBeGreaterThan(0);
      await expect(clients(page).locator('.number:visible')).toHaveText(phones.map(() => /^\(\d\d\) \d{4,5}-\d{4}$/));
      const pdf = await page.pdf(format);
      expect(pagesOf(pdf)).toBeGreaterThan(0);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    });
  }
}

function pagesOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

test('what narrows the list is in sight, and is taken away with one press', async ({ page, seller }) => {
  await openWallet(page, seller);
  await filter(page, 'Classificação', 'A');
  await expect(page).toHaveURL(/classification=A/);
  await page.getByRole('button', { name: 'Tirar o filtro Classe A' }).click();
  await expect(page).not.toHaveURL(/classification/);
});

import type { Page } from '@playwright/test';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { askApi, comeBack, expect, openWallet, ready, softly, test } from './support/goals.ts';
import { cutInside, cutTexts, sideways, tinyTexts, violations } from './support/looks.ts';
import { brazilianAmount, brazilianMoney } from './support/screen.ts';

const sheet = (page: Page) => page.getByRole('dialog');
const text = async (page: Page) => ((await sheet(page).textContent()) ?? '').replace(/\u00a0/g, ' ');

for (const [width, height, modal] of [
  [360, 740, true],
  [390, 844, true],
  [768, 1024, true],
  [1366, 768, false],
  [1920, 1080, false],
] as const) {
  test(`the sheet opens by link at ${width} px, in both colours, and goes away with Escape`, async ({
    page,
    request,
    seller,
  }) => {
    const [customer] = (await askApi(request, seller, 'view=call&order_by=call&limit=1')).data;
    if (customer === undefined) throw new Error('nobody to call');
    await page.setViewportSize({ width, height });
    await comeBack(page, seller, `?customer=${customer.customer_id}`);
    await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText(customer.customer_name);
    await expect(sheet(page).getByRole('figure')).toBeVisible();
    expect(await sheet(page).evaluate((one) => one.matches(':modal'))).toBe(modal);
    await expect.poll(() => tinyTexts(page)).toEqual([]);
    await expect.poll(() => violations(page, '.sheet')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => violations(page, '.sheet')).toEqual([]);
    await expect.poll(() => beyondSheet(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Fechar' }).focus();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await expect(sheet(page)).toBeVisible();
  });
}

/** Parts that reach beyond the sheet at its left or right, and the pixels by which the sheet scrolls sideways. */
async function beyondSheet(page: Page): Promise<string[]> {
  return sheet(page).evaluate((one) => {
    const box = one.getBoundingClientRect();
    const beyond = [...one.querySelectorAll('*')].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 0 && part.closest('.visually-hidden') === null && (left < box.left - 1 || right > box.right + 1);
    });
    const scrolls = one.scrollWidth - one.clientWidth;
    return [
      ...beyond.map((part) => `${part.className}: ${part.textContent}`),
      ...(scrolls > 0 ? [`scrolls by ${scrolls} px`] : []),
    ];
  });
}

test('200 % text from 320 to 1920 px: the sheet is whole', async ({ page, request, seller }) => {
  const { data } = await askApi(request, seller, 'view=late&order_by=call&limit=25');
  const customer = data.find((one) => one.phone !== null);
  for (const width of [320, 390, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 844 });
    // The sheet is open or modal by the width at which it opens.
    if (width === 320) await comeBack(page, seller, `?view=late&customer=${customer?.customer_id}`);
    else await page.goBack();
    await expect(sheet(page).getByRole('figure')).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Editar saudação' }).click();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(() => cutInside(page), `${width}`).toEqual([]);
    await softly.poll(() => sideways(page), `${width}`).toEqual([]);
    await softly.poll(() => cutTexts(page), `${width}`).toEqual([]);
    await softly.poll(() => beyondSheet(page), `${width}`).toEqual([]);
    // The close button can be reached with letters of any size.
    await sheet(page).getByRole('button', { name: 'Fechar' }).click();
    await expect(sheet(page)).toBeHidden();
  }
});

test('the goal line of the chart is what the running month must bring, as the API has it', async ({
  page,
  request,
  seller,
}) => {
  const { data } = await askApi(request, seller, 'view=call&order_by=call&limit=100');
  const asks = data.find((one) => (one.required_month ?? 0) > 1);
  const asksNothing = data.find((one) => one.required_month === 0);
  await openWallet(page, seller);
  await page.goto(`${page.url()}?customer=${asks?.customer_id}`);
  await expect(sheet(page).getByRole('figure')).toContainText(
    `meta do mês: R$\u00a0${brazilianAmount(asks?.required_month ?? 0)}`,
  );
  await expect(sheet(page).locator('.month-chart line.goal')).toHaveCount(1);
  if (asksNothing === undefined) return;
  await page.goto(`${page.url().split('?')[0]}?customer=${asksNothing.customer_id}`);
  await expect(sheet(page).getByRole('figure')).toBeVisible();
  await expect(sheet(page).getByRole('figure')).not.toContainText('meta');
});

test('the sheet’s months and purchases are those of the database', async ({ page, request, seller }) => {
  const [customer] = (await askApi(request, seller, 'view=late&order_by=call&limit=1')).data;
  if (customer === undefined) throw new Error('nobody is late');
  const { mysql } = ready();
  const db = await createConnection({ ...mysql, dateStrings: true });
  const [months] = await db.query<RowDataPacket[]>(
    'SELECT DATE_FORMAT(sale_date, "%Y-%m") month, SUM(amount) total FROM Vendas_Historia WHERE customer_id = ? GROUP BY 1',
    [customer.customer_id],
  );
  const [latest] = await db.query<RowDataPacket[]>(
    'SELECT DATE(sale_date) day, amount FROM Vendas_Historia WHERE customer_id = ? ORDER BY sale_date DESC, id DESC LIMIT 1',
    [customer.customer_id],
  );
  await db.end();
  await openWallet(page, seller);
  await page.goto(`${page.url()}?customer=${customer.customer_id}`);
  await expect(sheet(page).getByRole('figure')).toBeVisible();
  const rows = await sheet(page).locator('.month-chart table tr').allTextContents();
  expect(rows).toHaveLength(12);
  const totals = new Map(months.map((row) => [row.month as string, Number(row.total)]));
  const { today } = await askApi(request, seller, 'limit=1');
  const [year = 0, month = 0] = today.split('-').map(Number);
  for (let back = 0; back < 12; back++) {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    const key = (of: Date) => of.toISOString().slice(0, 7);
    const before = new Date(Date.UTC(at.getUTCFullYear() - 1, at.getUTCMonth(), 1));
    const row = (rows[11 - back] ?? '').replace(/\u00a0/g, ' ');
    for (const total of [totals.get(key(at)) ?? 0, totals.get(key(before)) ?? 0]) {
      expect(row).toContain(brazilianMoney(Math.round(total)).replace(/,\d\d$/, ''));
    }
  }
  const [last] = latest;
  const [y, m, d] = String(last?.day).split('-');
  await expect(sheet(page).getByRole('list').getByRole('listitem').first()).toContainText(`${d}/${m}/${y}`);
});

test('the greeting is the seller’s own, and stays', async ({ page, request, seller }) => {
  const [customer] = (await askApi(request, seller, 'view=call&order_by=call&limit=1')).data;
  await openWallet(page, seller, `?customer=${customer?.customer_id}`);
  const chat = sheet(page).getByRole('link', { name: 'WhatsApp' });
  const words = async () => new URL((await chat.getAttribute('href')) ?? '').searchParams.get('text');
  expect(await words()).toBe(`Olá, ${customer?.customer_name}! Tudo bem?`);
  await sheet(page).getByRole('button', { name: 'Editar saudação' }).click();
  await sheet(page)
    .getByLabel(/^Saudação do WhatsApp/)
    .fill('Bom dia, {nome}. É da Distribuidora.');
  expect(await words()).toBe(`Bom dia, ${customer?.customer_name}. É da Distribuidora.`);
  await page.reload();
  expect(await words()).toBe(`Bom dia, ${customer?.customer_name}. É da Distribuidora.`);
});

test('a customer of no wallet, or of another’s, is told apart from a fault', async ({ page, seller }) => {
  await comeBack(page, seller, '?customer=999999999999');
  await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Cliente fora desta carteira');
  expect(await text(page)).toContain('O link pode ser antigo.');
});

import { createConnection } from 'mysql2/promise';
import { askApi, clients, expect, openWallet, otherMonth, ready, test } from './support/goals.ts';
import { brazilianMoney, readCards, readRows } from './support/screen.ts';

test('no request but that of "Atualizar" carries `refresh` or `no-cache`, and none sets If-None-Match itself', async ({
  page,
  request,
  seller,
}) => {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push({ url: request.url(), headers: request.headers() });
  });
  const forced = () =>
    asked.filter(({ url, headers }) => /refresh/.test(url) || /no-cache/.test(JSON.stringify(headers)));
  await openWallet(page, seller);
  await page.getByLabel('Classificação').selectOption('A');
  await expect(page.getByText(/^Classe A, /)).toBeVisible();
  await page.getByLabel('Classificação').selectOption('');
  const month = otherMonth((await askApi(request, seller, 'limit=1')).month);
  const another = page.waitForResponse(new RegExp(`[?&]month=${month}(&|$)`));
  await page.getByLabel('Mês', { exact: true }).selectOption(`${month}`);
  await another;
  await expect(clients(page)).toHaveAttribute('aria-busy', 'false');
  const backToThePage = page.waitForResponse(/\/seller\//);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await backToThePage;
  expect(asked.length).toBeGreaterThan(2);
  expect(forced()).toEqual([]);
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('status')).toHaveText('Atualização concluída');
  expect(forced().map(({ url }) => new URL(url).searchParams.get('refresh'))).toEqual(['true']);
  expect(page.url()).not.toContain('refresh');
});

test('a change in MySQL is on the screen after "Atualizar"', async ({ page, request, seller }) => {
  await openWallet(page, seller, '?order_by=-goal');
  const before = await askApi(request, seller, 'order_by=-goal&limit=25');
  const customer = before.data[0];
  if (customer === undefined) throw new Error('the wallet is empty');
  const { host, port, user, password, database } = ready().mysql;
  const mysql = await createConnection({ host, port, user, password, database });
  try {
    // The goal stands in a cached layer: without a refresh the page must go on showing the old one.
    await mysql.execute('UPDATE customer_goals SET goal = goal + 1234.56 WHERE year = ? AND customer_id = ?', [
      before.year,
      customer.customer_id,
    ]);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await expect(page.getByRole('status')).toHaveText('Atualização concluída');
    const goal = Math.round((customer.goal + 1234.56) * 100) / 100;
    expect((await readRows(page))[0]).toMatchObject({
      customer_name: customer.customer_name,
      goal: brazilianMoney(goal),
    });
    const total = Math.round((before.summary.goal + 1234.56) * 100) / 100;
    expect((await readCards(page)).get('Meta anual')).toBe(brazilianMoney(total));
    await expect(page.getByText(/Dados atualizados agora/)).toBeVisible();
  } finally {
    await mysql.execute('UPDATE customer_goals SET goal = goal - 1234.56 WHERE year = ? AND customer_id = ?', [
      before.year,
      customer.customer_id,
    ]);
    await mysql.end();
  }
});

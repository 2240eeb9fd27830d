import { createConnection } from 'mysql2/promise';
import {
  askApi,
  asManager,
  expect,
  openFigures,
  openWallet,
  pageUrl,
  ready,
  showEveryColumn,
  test,
} from './support/goals.ts';
import { brazilianMoney, readCards, readRows } from './support/screen.ts';

test('a change in MySQL is on the screen after "Atualizar"', async ({ page, request, seller }) => {
  await showEveryColumn(page);
  await openWallet(page, seller, '?view=all&order_by=-goal');
  await openFigures(page);
  const before = await askApi(request, seller, 'order_by=-goal&limit=25');
  const customer = before.data[0];
  if (customer === undefined) throw new Error('the wallet is empty');
  const { host, port, user, password, database } = ready().mysql;
  const mysql = await createConnection({ host, port, user, password, database });
  try {
    // The goal is in a cached layer: without a refresh the page must still show the old goal.
    await mysql.execute('UPDATE customer_goals SET goal = goal + 1234.56 WHERE year = ? AND customer_id = ?', [
      before.year,
      customer.customer_id,
    ]);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await expect(page.getByRole('status')).toHaveText('Atualização concluída');
    const goal = Math.round((customer.goal + 1234.56) * 100) / 100;
    expect((await readRows(page))[0]).toMatchObject({
      customer_name: customer.customer_name,
      'full goal': brazilianMoney(goal),
    });
    const total = Math.round((before.summary.goal + 1234.56) * 100) / 100;
    expect((await readCards(page)).get('Meta anual')).toBe(brazilianMoney(total));
    await expect(page.getByText(/Dados de agora/)).toBeVisible();
  } finally {
    await mysql.execute('UPDATE customer_goals SET goal = goal - 1234.56 WHERE year = ? AND customer_id = ?', [
      before.year,
      customer.customer_id,
    ]);
    await mysql.end();
    // The cache as it was, for whoever asks next.
    await askApi(request, seller, 'refresh=true&limit=1');
  }
});

test('a sale that is made while the list is open changes the words of its row and the counts, and moves no row', async ({
  page,
  request,
  seller,
}) => {
  await openWallet(page, seller);
  const before = await askApi(request, seller, 'view=call&order_by=call&limit=25');
  const customer = before.data[2];
  const views = before.summary.views;
  if (customer === undefined || views === null) throw new Error('nobody to call');
  const names = page.locator('table.wallet tbody .customer-link');
  const order = await names.allTextContents();
  const { host, port, user, password, database } = ready().mysql;
  const mysql = await createConnection({ host, port, user, password, database });
  const day = before.today;
  try {
    await mysql.execute(
      'INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount) VALUES (?, ?, ?, 777.77)',
      [customer.customer_id, seller, `${day} 00:00:00`],
    );
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    const row = page.locator('table.wallet tbody tr').nth(2);
    // It is no longer in this list; its row stays in place and says so.
    await expect(row).toContainText('saiu desta página da lista');
    expect(await names.allTextContents()).toEqual(order);
    await expect(
      page.getByRole('button', { name: `Ligar agora ${(views.call - 1).toLocaleString('pt-BR')}` }),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Todos/ }).click();
    await page.getByLabel('Buscar cliente ou cidade').fill(customer.customer_name);
    await expect(page.locator('table.wallet .reason').first()).toContainText('Já comprou neste mês: R$\u00a0778');
  } finally {
    await mysql.execute('DELETE FROM Vendas_Historia WHERE customer_id = ? AND amount = 777.77', [
      customer.customer_id,
    ]);
    await mysql.end();
  }
});

test('a seller whose wallet MySQL cannot read is named on the team’s page, and is in no total; the others stand', async ({
  page,
  request,
  seller,
}) => {
  const origin = new URL(ready().page).origin;
  const { year, seller_name: name } = await askApi(request, seller, 'limit=1');
  const customer = 888_000_001;
  const { host, port, user, password, database } = ready().mysql;
  const mysql = await createConnection({ host, port, user, password, database });
  try {
    // Only a read of this customer's name fails. The customer is new in the wallet, so the cached names no longer fit.
    await mysql.query('RENAME TABLE clientes TO clientes_whole');
    await mysql.query(
      `CREATE VIEW clientes AS SELECT id, IF(id = ${customer}, (SELECT 1 UNION SELECT 2), nome) AS nome, telefone, cidade, estado FROM clientes_whole`,
    );
    await mysql.query('INSERT INTO clientes_whole (id, nome, cidade, estado) VALUES (?, "Novo", "Ipê", "RS")', [
      customer,
    ]);
    await mysql.query(
      'INSERT INTO customer_goals (seller_id, customer_id, year, classification, goal, sales_previous_year) VALUES (?, ?, ?, "C", 100, 0)',
      [seller, customer, year],
    );
    await page.goto(pageUrl());
    await page.getByRole('button', { name: 'Entrar como gestor' }).click();
    const note = page.getByRole('note');
    await expect(note).toHaveText(
      `Faltam números: a carteira ${name === null ? `do vendedor ${seller}` : `de ${name}`} não pôde ser lida e está fora dos totais.`,
      { timeout: 30_000 },
    );
    const shown = await page
      .locator('.sellers .seller-link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(shown).toHaveLength(24);
    expect(shown.filter((address) => address?.endsWith(`sellerId=${seller}`))).toEqual([]);
    const answer = await request.get(`${origin}/api/v2/analytics/goals/team`, { headers: await asManager(request) });
    const team = await answer.json();
    const customers = team.sellers.reduce((sum: number, one: { customers: number }) => sum + one.customers, 0);
    expect(team.totals.customers).toBe(customers);
  } finally {
    await mysql.query('DELETE FROM customer_goals WHERE customer_id = ?', [customer]);
    await mysql.query('DROP VIEW IF EXISTS clientes');
    await mysql.query('RENAME TABLE clientes_whole TO clientes');
    await mysql.query('DELETE FROM clientes WHERE id = ?', [customer]);
    await mysql.end();
  }
});

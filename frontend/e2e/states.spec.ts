import {
  answerWith,
  askApi,
  clients,
  EVERYONE,
  expect,
  filter,
  GOALS_REQUESTS,
  openWallet,
  otherMonth,
  pageUrl,
  signIn,
  test,
} from './support/goals.ts';
import { keepNothing } from './support/kept.ts';

const clock = /^\d\d:\d\d$/;

test('503: says so, keeps the table with the time of its figures, and counts down beside the alert', async ({
  page,
  seller,
}) => {
  await openWallet(page, seller);
  const names = await clients(page).getByRole('rowheader').allTextContents();
  const consulted = (await page.getByText(/mês de agora, /).textContent())?.slice(-5) ?? '';
  expect(consulted).toMatch(clock);
  await answerWith(page, { status: 503, headers: { 'retry-after': '40' }, body: '{}' });
  await filter(page, 'Classificação', 'A');
  await expect(page.getByRole('alert')).toHaveText(
    `Não foi possível consultar as vendas agora. Os números abaixo são das ${consulted}.`,
  );
  expect(await clients(page).getByRole('rowheader').allTextContents()).toEqual(names);
  await expect(page.getByRole('timer')).toHaveText(/Nova tentativa em [34]\d s/);
  await expect(page.getByRole('alert').getByRole('timer')).toHaveCount(0);
  await page.unroute(GOALS_REQUESTS);
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(page.getByRole('alert')).toHaveText('');
  await expect(page.getByRole('button', { name: 'Tirar o filtro Classe A' })).toBeVisible();
});

test('503 at the start: words, a countdown and a way out, and then the page', async ({ page, seller }) => {
  await answerWith(page, { status: 503, headers: { 'retry-after': '40' }, body: '' });
  await signIn(page, seller);
  await expect(page.getByRole('alert')).toHaveText('Não foi possível consultar as vendas agora.');
  await page.unroute(GOALS_REQUESTS);
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await expect(clients(page)).toBeVisible();
});

test('401: asks to sign in again and comes back to the same address', async ({ page, seller }) => {
  await openWallet(page, seller, '?classification=B');
  await answerWith(page, { status: 401, json: { message: 'Unauthorized' } });
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('alert')).toHaveText('Sua sessão expirou. Entre de novo para continuar.');
  await page.unroute(GOALS_REQUESTS);
  await page.getByLabel('Vendedor').fill(String(seller));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Tirar o filtro Classe B' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?classification=B');
});

test("403, the service's own: another seller's wallet stays closed, one's own is one press away", async ({
  page,
  seller,
}) => {
  await signIn(page, seller, `?sellerId=${seller + 1}`);
  await expect(page.getByRole('alert')).toHaveText('Você não tem acesso a esta carteira.');
  await expect(clients(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Ver minha carteira' }).click();
  await expect(clients(page)).toBeVisible();
});

test('offline at the start, and back', async ({ page, context, seller }) => {
  await page.goto(pageUrl());
  await page.route('**/dev/token', async (route) => {
    const answer = await route.fetch();
    await context.setOffline(true);
    await route.fulfill({ response: answer });
  });
  await page.getByLabel('Vendedor').fill(String(seller));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Sem conexão com a internet.');
  await context.setOffline(false);
  await expect(clients(page)).toBeVisible({ timeout: 25_000 });
  await expect(page.getByRole('alert')).toHaveText('');
});

test('offline, a sort or another list leaves every call link as it was, and marks the list as of before', async ({
  page,
  context,
  seller,
}) => {
  await openWallet(page, seller, EVERYONE);
  const links = clients(page).locator('a[href^="tel:"]');
  const before = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(before.length).toBeGreaterThan(0);
  await context.setOffline(true);
  await clients(page)
    .getByRole('button', { name: /Última/ })
    .click();
  await expect(page.getByRole('alert')).toContainText('Sem conexão com a internet');
  await expect(page.locator('[inert]')).toHaveCount(0);
  await links.first().focus();
  await expect(links.first()).toBeFocused();
  const after = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(after.length).toBeGreaterThan(0);
  await context.setOffline(false);
});

test('a connection that is refused is not called a missing internet', async ({ page, seller }) => {
  await openWallet(page, seller);
  await page.route(GOALS_REQUESTS, (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^O serviço não respondeu\./);
});

test('offline later: the figures stay, with their time', async ({ page, context, seller }) => {
  await openWallet(page, seller);
  await context.setOffline(true);
  await expect(page.getByRole('alert')).toHaveText(
    /^Sem conexão com a internet\. Os números abaixo são das \d\d:\d\d\.$/,
  );
  await expect(clients(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('alert')).toHaveText('');
});

test('a seller without goals is told so', async ({ page, seller }) => {
  await signIn(page, seller, '?year=2001');
  await expect(page.getByRole('heading', { name: 'Meta não configurada' })).toBeVisible();
});

test('a search without a match says what was searched, and clears', async ({ page, seller }) => {
  await openWallet(page, seller);
  await page.getByLabel('Buscar cliente ou cidade').fill('zzzz qqqq');
  await expect(page.getByRole('heading', { name: "Nenhum cliente encontrado para 'zzzz qqqq'" })).toBeVisible();
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await expect(clients(page)).toBeVisible();
  await expect(page.getByLabel('Buscar cliente ou cidade')).toHaveValue('');
});

test('a request that never ends is given up, with words', async ({ page, seller }) => {
  await page.clock.install();
  await page.route(GOALS_REQUESTS, () => {});
  await signIn(page, seller);
  await expect(page.locator('.skeleton')).toBeVisible();
  // The page's clock advances by whole seconds, because its timer may start a little after the skeleton.
  const saidInTime = async () => {
    await page.clock.runFor(1_000);
    return page.getByRole('alert').textContent();
  };
  const patience = { intervals: [20], timeout: 30_000 };
  await expect.poll(saidInTime, patience).toBe('A consulta está demorando mais que o normal.');
  await expect.poll(saidInTime, patience).toBe('A consulta demorou demais.');
  await page.unroute(GOALS_REQUESTS);
  await page.getByRole('button', { name: 'Tentar de novo' }).click();
  await page.clock.runFor(1_000);
  await expect(clients(page)).toBeVisible();
});

test('a filter change keeps the old rows, dimmed and busy; a call needs none of it', async ({ page, seller }) => {
  await keepNothing(page);
  await openWallet(page, seller);
  const names = await clients(page).getByRole('rowheader').allTextContents();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(GOALS_REQUESTS, async (route) => {
    await held;
    await route.continue();
  });
  await filter(page, 'Classificação', 'C');
  await expect(clients(page)).toHaveAttribute('aria-busy', 'true');
  expect(await clients(page).getByRole('rowheader').allTextContents()).toEqual(names);
  await expect(
    clients(page)
      .getByRole('link', { name: /^Ligar para / })
      .first(),
  ).toBeVisible();
  await expect(page.locator('[inert]')).toHaveCount(0);
  release();
  await expect(clients(page)).toHaveAttribute('aria-busy', 'false');
});

test('a manager opens a wallet from the team, and the link can be sent', async ({ page, seller }) => {
  await page.goto(pageUrl());
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await page.locator(`.seller-link[href$="sellerId=${seller}"]`).click();
  await expect(clients(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe(`?sellerId=${seller}`);
  await expect(page.getByRole('combobox', { name: 'Vendedor' })).toHaveValue(String(seller));
});

test('a manager offline is told so on the first screen, and gets the team when the network is back', async ({
  page,
  context,
}) => {
  await page.goto(pageUrl());
  await page.route('**/dev/token', async (route) => {
    const answer = await route.fetch();
    await context.setOffline(true);
    await route.fulfill({ response: answer });
  });
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await expect(page.getByRole('alert')).toHaveText('Sem conexão com a internet.');
  await expect(page.getByRole('button', { name: 'Tentar de novo' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('.seller-link').first()).toBeVisible({ timeout: 25_000 });
  await expect(page.getByRole('alert')).toHaveText('');
});

test('Back brings the filter before', async ({ page, request, seller }) => {
  const { month } = await askApi(request, seller, 'limit=1');
  await openWallet(page, seller);
  await filter(page, 'Classificação', 'A');
  await expect(page.getByRole('button', { name: 'Tirar o filtro Classe A' })).toBeVisible();
  await filter(page, 'Mês', `${otherMonth(month)}`);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('list', { name: 'Filtros em uso' })).toHaveCount(0);
  await expect(page.locator('select').nth(2)).toHaveValue('');
});

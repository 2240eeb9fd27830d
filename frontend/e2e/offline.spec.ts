import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { askApi, expect, openWallet, pageUrl, ready, signIn, test } from './support/goals.ts';
import { keepNothing, keptCustomers, readyForOffline } from './support/kept.ts';
import { openProviderSite } from './support/provider.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });
test.setTimeout(90_000);

const WORKER = fileURLToPath(new URL('../dist/sw.js', import.meta.url));
const alert = (page: Page) => page.getByRole('alert');
const names = (page: Page) => page.locator('table.wallet tbody .customer-link').allTextContents();
const LAST_LIST =
  /^Sem conexão com a internet\. Esta é a última lista guardada neste aparelho\. Os números abaixo são das/;

test('from the sign-in to the call without a network: the last list opens, is sorted, filtered and searched', async ({
  page,
  context,
  request,
  seller,
}) => {
  await signIn(page, seller);
  await expect(page.locator('.paging')).toBeVisible();
  const before = await names(page);
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(alert(page)).toHaveText(LAST_LIST, { timeout: 20_000 });
  await expect.poll(() => names(page)).toEqual(before);
  const call = page.locator('a[href^="tel:"]').first();
  await call.click({ trial: true });
  expect(await call.evaluate((link) => link.closest('[inert]'))).toBeNull();

  const expected = await expectedNames(page, seller, 'view=not_bought&order_by=call&limit=25');
  await page.getByRole('button', { name: /^Ainda não compraram/ }).click();
  await expect.poll(() => names(page)).toEqual(expected);
  const word = expected[0]?.split(' ')[0] ?? '';
  await page.getByRole('searchbox').fill(word);
  await expect.poll(async () => (await names(page)).every((name) => name.includes(word))).toBe(true);
  expect((await names(page)).length).toBeGreaterThan(0);

  await page.locator('.customer-link').first().click();
  await expect(page.getByRole('dialog')).toContainText('O histórico não veio.');
  await expect(page.getByRole('dialog').getByRole('link', { name: /^Ligar para/ })).toBeVisible();
  await page.getByRole('button', { name: 'Fechar', exact: true }).last().click();

  await context.setOffline(false);
  await expect(alert(page)).toHaveText('', { timeout: 25_000 });

  /** The API's own answer, requested without the browser, because the page's network is off. */
  async function expectedNames(_: Page, of: number, query: string): Promise<string[]> {
    return (await askApi(request, of, query)).data.map((row) => row.customer_name);
  }
});

test('signed in through a provider: a reload without a network opens the last list and calls, without signing in', async ({
  page,
  context,
  seller,
}) => {
  const site = await openProviderSite(new URL(ready().page), seller);
  try {
    await page.goto(`${site.origin}/metas-por-cliente`);
    // Below the last row, so all rows are drawn.
    await expect(page.locator('.paging')).toBeVisible();
    expect(site.asked).toEqual(['openid-configuration', 'authorize', 'token']);
    const before = await names(page);
    await readyForOffline(page);

    await context.setOffline(true);
    // A discarded tab comes back as a new tab, without the session.
    const tab = await context.newPage();
    await page.close();
    await tab.goto(`${site.origin}/metas-por-cliente`);
    await expect(alert(tab)).toHaveText(LAST_LIST, { timeout: 20_000 });
    await expect.poll(() => names(tab)).toEqual(before);
    expect(new URL(tab.url()).origin).toBe(site.origin);
    const call = tab.locator('a[href^="tel:"]').first();
    await call.click({ trial: true });
    await tab.getByRole('searchbox').fill(before[0] ?? '');
    await expect.poll(() => names(tab)).toContain(before[0]);
    expect(site.asked).toHaveLength(3);

    // When the network is back, the list stays; a button leads to the provider.
    await context.setOffline(false);
    const enter = tab.getByRole('button', { name: 'Entrar para atualizar' });
    await expect(enter).toBeVisible({ timeout: 20_000 });
    // Asking again could not help, so only this button is offered.
    await expect(alert(tab)).toHaveText(/^Você ainda não entrou\. Esta é a última lista guardada neste aparelho\./);
    await tab.getByRole('searchbox').fill('');
    await tab.locator('.customer-link').first().click();
    await expect(tab.getByRole('dialog')).toContainText('O histórico não veio. Você ainda não entrou.');
    await expect(tab.getByRole('button', { name: 'Tentar de novo' })).toHaveCount(0);
    await tab.keyboard.press('Escape');
    await enter.click();
    await expect(tab.locator('table.wallet[aria-busy=false] tbody tr').first()).toBeVisible({ timeout: 20_000 });
    await expect(alert(tab)).toHaveText('');
    await expect.poll(() => site.asked.slice(3)).toEqual(['openid-configuration', 'authorize', 'token']);
    await expect.poll(() => new URL(tab.url()).searchParams.has('state')).toBe(false);
  } finally {
    await site.close();
  }
});

test('“Sair” takes names and phones from the device, in every tab', async ({ page, context, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  const other = await context.newPage();
  await openWallet(other, seller);
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  await page.getByRole('button', { name: 'Sair' }).last().click();
  await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Entrar' })).toBeVisible();
  expect(await keptCustomers(page)).toBeNull();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain('(');
});

test('another seller’s sign-in in a second tab takes the list of the first', async ({ page, context, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  const other = await context.newPage();
  const before = await names(page);
  // The list goes at once, not only when the other's takes its place.
  await other.route(/limit=1000/, (route) => route.abort());
  await signIn(other, seller + 1);
  await expect(other.locator('table.wallet tbody tr').first()).toBeVisible();
  await expect.poll(() => keptCustomers(other)).toBeNull();
  await context.setOffline(true);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(before.length).toBeGreaterThan(0);
  for (const name of before) await expect(page.getByText(name, { exact: true })).toHaveCount(0);
});

test('after 36 hours the last list is gone', async ({ page, context, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  await context.setOffline(true);
  await page.clock.setFixedTime(Date.now() + 36 * 3_600_000 + 60_000);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible();
  expect(await keptCustomers(page)).toBeNull();
});

test('a deployment that turns keeping off keeps nothing, and takes away what was kept', async ({ page, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  const worker = await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.unregister()));
  expect(worker).toBe(true); // else it answers instead of the test
  await keepNothing(page);
  const reads: string[] = [];
  page.on('request', (sent) => sent.url().includes('limit=1000') && reads.push(sent.url()));
  await page.reload();
  await expect(page.locator('table.wallet[aria-busy=false] tbody tr').first()).toBeVisible();
  await expect.poll(() => keptCustomers(page)).toBeNull();
  // What would be kept is asked for before the worker is there.
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true);
  expect(reads).toEqual([]);
  expect(await keptCustomers(page)).toBeNull();
});

test('no answer of the API comes from the worker or from its cache', async ({ page, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  const answers: boolean[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) answers.push(response.fromServiceWorker());
  });
  await page.reload();
  await expect(page.locator('table.wallet tbody tr').first()).toBeVisible();
  // The rows are those of the device at first; the answers follow.
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  await expect(page.locator('table.wallet')).toHaveAttribute('aria-busy', 'false');
  expect(answers).not.toContain(true);
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept.filter((path) => path.startsWith('/api') || path.startsWith('/dev'))).toEqual([]);
});

test('a new version says so, and waits until it is taken', async ({ page, seller }) => {
  await openWallet(page, seller);
  await readyForOffline(page);
  const worker = await readFile(WORKER, 'utf8');
  try {
    await appendFile(WORKER, '\n// another version\n');
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
    await expect(page.getByText('Há uma versão nova desta página.').first()).toBeVisible();
    await page.evaluate(() => Object.assign(window, { untouched: true }));
    // While the page reloads there is nothing to query.
    const still = () => page.evaluate(() => 'untouched' in window).catch(() => false);
    await page.getByRole('searchbox').fill('a');
    expect(await still()).toBe(true);
    await page.getByRole('button', { name: 'Usar agora' }).click();
    await expect.poll(still).toBe(false);
    await expect(page.locator('table.wallet tbody tr').first()).toBeVisible();
  } finally {
    await writeFile(WORKER, worker);
  }
});

test('the page can be installed: manifest, icons and scope', async ({ page, request }) => {
  await page.goto(pageUrl());
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(new URL(address ?? '', page.url()).href)).json();
  expect(manifest).toMatchObject({
    start_url: '/metas-por-cliente',
    scope: '/metas-por-cliente',
    display: 'standalone',
  });
  for (const { src, type } of manifest.icons as { src: string; type: string }[]) {
    const icon = await request.get(new URL(src, new URL(address ?? '', page.url())).href);
    expect(icon.headers()['content-type']).toBe(type);
  }
});

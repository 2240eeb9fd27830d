import { type APIRequestContext, test as base, expect, type Page, type Route } from '@playwright/test';
import type { SellerGoals, Sellers } from '../../src/api/goals-schema.ts';
import { toWallet } from '../../src/wallet/adapter.ts';
import type { Wallet } from '../../src/wallet/wallet.ts';
import type { Ready } from './start-service.ts';

export const ready = (): Ready => JSON.parse(process.env.GOALS_READY ?? '{}') as Ready;
export const pageUrl = (search = ''): string => ready().page.replace(/\/$/, '') + search;
const origin = () => new URL(ready().page).origin;

export const test = base.extend<{ firstVisit: boolean }, { seller: number }>({
  firstVisit: [false, { option: true }],
  page: async ({ page, firstVisit }, use) => {
    // Only one test is about what a first visit shows.
    if (!firstVisit) await page.addInitScript(() => window.localStorage.setItem('metas.welcomed', 'true'));
    await use(page);
  },
  /** A wallet with several pages that is still quick to read. */
  seller: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext();
      const response = await request.get(`${origin()}/api/v2/analytics/goals/sellers`, {
        headers: await asManager(request),
      });
      const { sellers } = (await response.json()) as Sellers;
      await request.dispose();
      const some = sellers.filter((one) => one.customers > 60 && one.customers < 1000);
      const chosen = some[0] ?? sellers[0];
      if (chosen === undefined) throw new Error('the service has no seller');
      await use(chosen.seller_id);
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** For looks that are polled, because a change of size or letters is drawn a moment later. A failure ends no test. */
export const softly = expect.configure({ soft: true });

export async function asManager(request: APIRequestContext): Promise<Record<string, string>> {
  const response = await request.post(`${origin()}/dev/token`, { data: { role: 'manager' } });
  const { token } = (await response.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}

/** The API's own answer, requested without the page. */
export async function askApi(request: APIRequestContext, seller: number, query: string): Promise<Wallet> {
  const response = await request.get(`${origin()}/api/v2/analytics/goals/seller/${seller}?${query}`, {
    headers: await asManager(request),
  });
  expect(response.status()).toBe(200);
  return toWallet((await response.json()) as SellerGoals, String(seller));
}

/** Another month than the given one, because choosing the month on the screen sends no request. */
export const otherMonth = (month: number): number => (month === 1 ? 2 : 1);

export async function signIn(page: Page, seller: number, search = ''): Promise<void> {
  await page.goto(pageUrl(search));
  await page.getByLabel('Vendedor').fill(String(seller));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
}

/**
 * Opens the page in a tab that remembers the seller, as after a reload: no test but those of the sign-in waits for its
 * form. The tab is told once, so who leaves in a test stays away.
 */
export async function comeBack(page: Page, seller: number, search = ''): Promise<void> {
  await page.addInitScript(
    (user) => {
      if (window.location.protocol === 'about:' || window.sessionStorage.getItem('test.told') !== null) return;
      window.sessionStorage.setItem('test.told', 'true');
      window.sessionStorage.setItem('metas.local-user', user);
    },
    JSON.stringify({ seller_id: String(seller) }),
  );
  await page.goto(pageUrl(search));
}

/** Opens a wallet and waits for the figures. */
export async function openWallet(page: Page, seller: number, search = ''): Promise<void> {
  await comeBack(page, seller, search);
  await expect(page.getByRole('table', { name: 'Clientes' })).toBeVisible();
  // Below the last row, so all rows are drawn.
  await expect(page.locator('.paging')).toBeVisible();
}

/** Chooses something in "Filtros", and closes the panel. */
export async function filter(page: Page, label: string, choice: string | { label: string }): Promise<void> {
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  await page.getByLabel(label, { exact: true }).selectOption(choice);
  await page.keyboard.press('Escape');
}

/** The whole wallet by the gap of the year, with any reason. */
export const EVERYONE = '?view=all&order_by=-gap';

/** All columns, as a user may choose on a desktop screen. */
export async function showEveryColumn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const optional = ['city', 'state', 'purchase_interval', 'is_active_month', 'goal', 'sold'];
    const all = [...optional, 'sales_previous_year', 'achievement_pct', 'sold_month'];
    window.localStorage.setItem('metas.columns', JSON.stringify(Object.fromEntries(all.map((name) => [name, true]))));
  });
}

/** Opens all figures and the chart. */
export async function openFigures(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ver todos os números' }).click();
  await expect(page.getByRole('figure', { name: 'Vendas por mês' })).toBeVisible();
}

export const GOALS_REQUESTS = '**/api/v2/analytics/goals/seller/*';

/** From now on the page's requests get this answer. */
export async function answerWith(page: Page, answer: Parameters<Route['fulfill']>[0]): Promise<void> {
  await page.route(GOALS_REQUESTS, (route) => route.fulfill(answer));
}

export const clients = (page: Page) => page.getByRole('table', { name: 'Clientes' });

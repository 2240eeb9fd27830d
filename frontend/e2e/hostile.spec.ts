import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { createConnection } from 'mysql2/promise';
import { launchWith } from './support/chromium.ts';
import {
  test as base,
  clients,
  comeBack,
  EVERYONE,
  expect,
  openWallet,
  pageUrl,
  ready,
  signIn,
} from './support/goals.ts';
import startService from './support/start-service.ts';

/** One adopter's database with bad rows of every kind, which the tests of the API and of the rebuild read too. */
const ROWS = fileURLToPath(
  new URL('../../shared/testkit/src/main/resources/br/com/metas/testkit/hostile.sql', import.meta.url),
);
const SELLER = 42;
const CUSTOMERS = ['-7', '0', '1', '2', '3', '4', '5', '9223372036854775807'];

/** Both fonts in one worker, because each worker starts a service. */
const test = base.extend<{ font: 'roboto' | 'segoe' }, { browsers: Record<'roboto' | 'segoe', Browser> }>({
  font: ['roboto', { option: true }],
  browsers: [
    async ({ playwright }, use) => {
      const [roboto, segoe] = await Promise.all(
        (['roboto', 'segoe'] as const).map((font) => playwright.chromium.launch(launchWith(font))),
      );
      if (roboto === undefined || segoe === undefined) throw new Error('two browsers');
      await use({ roboto, segoe });
      await Promise.all([roboto.close(), segoe.close()]);
    },
    { scope: 'worker' },
  ],
  context: async ({ browsers, font, contextOptions }, use) => {
    const context = await browsers[font].newContext(contextOptions);
    await use(context);
    await context.close();
  },
});

test.describe.configure({ mode: 'serial' });

let stop: (() => Promise<void>) | undefined;
const before = { ...process.env };

/** A service of its own, which this worker's tests ask instead of the common one. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  delete process.env.GOALS_READY;
  Object.assign(process.env, { GOALS_DATA: 'empty', GOALS_CLOCK: '2026-12-01T12:00:00-03:00' });
  stop = await startService();
  const owner = await createConnection({ ...ready().mysql, multipleStatements: true });
  await owner.query(readFileSync(ROWS, 'utf8'));
  await owner.end();
});

test.afterAll(async () => {
  await stop?.();
  for (const name of ['GOALS_READY', 'GOALS_DATA', 'GOALS_CLOCK']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

/** What a script threw, and what went to the console as an error. */
function complaints(page: Page): string[] {
  const all: string[] = [];
  page.on('pageerror', (error) => all.push(error.message));
  page.on('console', (message) => message.type() === 'error' && all.push(message.text()));
  return all;
}

for (const font of ['roboto', 'segoe'] as const) {
  test.describe(font, () => {
    test.use({ font });
    test('the wallet opens with everyone in it, and with the figures that can be read', async ({ page }) => {
      const all = complaints(page);
      await openWallet(page, SELLER, EVERYONE);
      await expect(clients(page).locator('tbody tr')).toHaveCount(CUSTOMERS.length);
      await expect(clients(page)).toContainText('Em Ordem');
      await expect(clients(page)).toContainText('Cliente 2');
      await expect(clients(page)).toContainText('=1+1');
      await expect(page.getByText(/não foi possível ler/i)).toHaveCount(0);
      expect(all).toEqual([]);
    });

    test('the list of whom to call says why nobody is on it', async ({ page }) => {
      const all = complaints(page);
      await signIn(page, SELLER);
      await expect(page.getByRole('heading', { name: 'Ninguém para ligar agora' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Todos/ })).toContainText(String(CUSTOMERS.length));
      expect(all).toEqual([]);
    });

    test('each customer’s sheet opens, whatever its id', async ({ page }) => {
      await comeBack(page, SELLER);
      for (const customer of CUSTOMERS) {
        await page.goto(pageUrl(`?customer=${customer}`));
        await expect(page.getByRole('dialog').getByRole('figure')).toBeVisible();
      }
    });

    test('a manager sees the sellers that can be read', async ({ page }) => {
      await page.goto(pageUrl());
      await page.getByRole('button', { name: 'Entrar como gestor' }).click();
      await expect(page.getByRole('table').first()).toContainText('Vendedor 42');
      await expect(page.getByRole('table').first()).toContainText('Vendedor 7');
    });
  });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Team } from '../src/api/goals-schema.ts';
import { asManager, expect, pageUrl, ready, test } from './support/goals.ts';
import { cutInside, cutTexts, sideways } from './support/looks.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const links = (page: Page) => page.locator('.sellers .seller-link');

async function openTeam(page: Page): Promise<void> {
  await page.goto(pageUrl());
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Equipe');
  await expect(links(page).first()).toBeVisible();
}

test('a manager’s first screen is the team, most money missing first; a press opens a wallet, Back returns', async ({
  page,
  request,
}) => {
  const origin = new URL(ready().page).origin;
  const answer = await request.get(`${origin}/api/v2/analytics/goals/team`, { headers: await asManager(request) });
  const { sellers } = (await answer.json()) as Team;
  await openTeam(page);
  const expected = sellers
    .toSorted((one, other) => (other.shortfall ?? 0) - (one.shortfall ?? 0) || one.seller_id - other.seller_id)
    .map((seller) => seller.seller_name ?? `Vendedor ${seller.seller_id}`);
  expect(await links(page).allTextContents()).toEqual(expected);
  // The demo has each: whoever looks at it sees what the words mean.
  const words = new Set(await page.locator('.standing').allTextContents());
  for (const word of ['abaixo', 'atenção', 'no ritmo']) expect([...words]).toContain(word);
  await links(page).first().click();
  await expect(page.locator('table.wallet tbody tr').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Equipe');
  await page.goForward();
  await page.getByRole('link', { name: 'Equipe' }).click();
  await expect(links(page).first()).toBeVisible();
});

for (const width of [320, 390, 768, 1366, 1920]) {
  test(`200 % text at ${width} px: the team is whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openTeam(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(() => cutInside(page)).toEqual([]);
    expect.soft(await sideways(page)).toEqual([]);
    expect.soft(await cutTexts(page)).toEqual([]);
  });
}

for (const [width, height] of [
  [360, 740],
  [390, 844],
  [768, 1024],
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`the team fits ${width} px and is clean for axe in both colours`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openTeam(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: unknown[] }> } };
        return (await axe.run()).violations;
      });
      expect(faults).toEqual([]);
    }
  });
}

test('the file of the team has every seller and full figures', async ({ page }) => {
  await openTeam(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^equipe_\d{4}-\d{2}\.csv$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toMatch(/^\uFEFF"Vendedor";"Nome";"Clientes"/);
  const lines = file.trim().split('\r\n');
  expect(lines).toHaveLength((await links(page).count()) + 1);
});

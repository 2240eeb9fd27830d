import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Team } from '../src/api/goals-schema.ts';
import { asManager, expect, pageUrl, ready, softly, test } from './support/goals.ts';
import { cutInside, cutTexts, sideways, tinyTexts, violations } from './support/looks.ts';

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

test('200 % text from 320 to 1920 px: the team is whole', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await openTeam(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of [320, 390, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => cutInside(page), `${width}`).toEqual([]);
    await softly.poll(() => sideways(page), `${width}`).toEqual([]);
    await softly.poll(() => cutTexts(page), `${width}`).toEqual([]);
  }
});

test('a header sorts the team, and a second press turns the order round', async ({ page, request }) => {
  const origin = new URL(ready().page).origin;
  const answer = await request.get(`${origin}/api/v2/analytics/goals/team`, { headers: await asManager(request) });
  const { sellers } = (await answer.json()) as Team;
  const counts = sellers.map((seller) => seller.views?.at_risk ?? -1).sort((one, other) => other - one);
  await openTeam(page);
  const shown = async () => (await page.locator('td.t-at_risk').allTextContents()).map((text) => Number(digits(text)));
  await page.getByRole('button', { name: 'Em risco' }).click();
  expect(await shown()).toEqual(counts);
  await page.getByRole('button', { name: 'Em risco' }).click();
  expect(await shown()).toEqual(counts.toReversed());
});

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

for (const [device, sizes] of [
  ['a phone and a tablet', { 360: 740, 390: 844, 768: 1024 }],
  ['a desk', { 1366: 768, 1920: 1080 }],
] as const) {
  test(`the team fits ${device} and is clean for axe in both colours`, async ({ page }) => {
    const [first = [0, 0], ...others] = Object.entries(sizes).map(([width, height]) => [Number(width), height]);
    for (const [width = 0, height = 0] of [first, ...others]) {
      await page.setViewportSize({ width, height });
      if (width === first[0]) await openTeam(page);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
        .toBeLessThanOrEqual(0);
      await softly.poll(() => tinyTexts(page), `${width}`).toEqual([]);
      // Beside one another the team's figures stand on one line, whatever the lines of their labels.
      const totals = await page
        .locator('.team-totals > div')
        .evaluateAll((all) =>
          all.map((one) => [one.getBoundingClientRect().top, one.querySelector('dd')?.getBoundingClientRect().top]),
        );
      for (const [row, figure] of totals) {
        expect.soft(figure, `${width}`).toBe(totals.find(([other]) => other === row)?.[1]);
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await softly.poll(() => violations(page), `${width} ${colorScheme}`).toEqual([]);
      }
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

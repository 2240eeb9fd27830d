import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answerWith, clients, expect, openFigures, openWallet, pageUrl, test } from './support/goals.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

test.use({ deviceScaleFactor: 1 });

/** A wallet of the demo in which every reason and every list occurs. */
const SELLER = 7;

type Picture = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly search?: string;
  readonly show?: (page: Page) => Promise<void>;
};

const PICTURES: readonly Picture[] = [
  { name: 'phone', viewport: PHONE },
  { name: 'phone-360', viewport: { width: 360, height: 740 } },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'phone-figures', viewport: PHONE, show: openFigures },
  { name: 'phone-filters', viewport: PHONE, show: (page) => press(page, 'Filtros') },
  { name: 'phone-order', viewport: PHONE, show: (page) => press(page, 'Como ordenamos') },
  { name: 'phone-sheet', viewport: PHONE, show: openFirst },
  { name: 'phone-other-month', viewport: PHONE, search: '?month=2' },
  { name: 'tablet', viewport: { width: 768, height: 1024 } },
  { name: 'desktop', viewport: DESK },
  { name: 'dark', viewport: DESK, colorScheme: 'dark' },
  { name: 'desktop-sheet', viewport: DESK, show: openFirst },
  { name: 'desktop-figures', viewport: DESK, show: openFigures },
  { name: 'desktop-filters', viewport: DESK, show: (page) => press(page, 'Filtros') },
  { name: 'desktop-everyone', viewport: DESK, search: '?view=all&order_by=-gap' },
  { name: 'wide', viewport: { width: 1920, height: 1080 } },
];

for (const { name, viewport, colorScheme = 'light', search = '', show } of PICTURES) {
  test(`picture: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openWallet(page, SELLER, search);
    await show?.(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  });
}

test('picture: 503', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWallet(page, SELLER);
  await answerWith(page, { status: 503, headers: { 'retry-after': '30' }, body: '' });
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.screenshot({ path: `${FOLDER}503.png` });
});

for (const { name, viewport } of [
  { name: 'team', viewport: DESK },
  { name: 'team-phone', viewport: PHONE },
]) {
  test(`picture: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(pageUrl());
    await page.getByRole('button', { name: 'Entrar como gestor' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  });
}

test('picture: paper', async ({ page }) => {
  // The width of A4 without its margins.
  await page.setViewportSize({ width: 1047, height: 718 });
  await openWallet(page, SELLER);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${FOLDER}paper.png` });
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function openFirst(page: Page): Promise<void> {
  await clients(page).locator('.customer-link').first().click();
  await expect(page.locator('.sheet')).toBeVisible();
  await expect(page.locator('.sheet svg rect').first()).toBeVisible();
}

import { fileURLToPath } from 'node:url';
import { answerWith, expect, openWallet, test } from './support/goals.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test.use({ deviceScaleFactor: 1 });

for (const { name, viewport, colorScheme } of [
  { name: 'desktop', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'dark', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'phone', viewport: PHONE, colorScheme: 'light' },
] as const) {
  test(`picture: ${name}`, async ({ page, seller }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openWallet(page, seller);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  });
}

test('picture: 503', async ({ page, seller }) => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWallet(page, seller);
  await answerWith(page, { status: 503, headers: { 'retry-after': '30' }, body: '' });
  await page.getByRole('button', { name: 'Atualizar' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.screenshot({ path: `${FOLDER}503.png` });
});

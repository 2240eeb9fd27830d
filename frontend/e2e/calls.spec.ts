import type { Page } from '@playwright/test';
import { expect, openWallet, test } from './support/goals.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const rows = (page: Page) => page.locator('table.wallet tbody tr');
const nameOf = (page: Page, at: number) => rows(page).nth(at).locator('.customer-link').textContent();
const asks = (page: Page) => page.getByRole('region', { name: 'Resultado da ligação' });

/** The press is real. The link leads nowhere, because a call would leave the page. */
async function callFirst(page: Page): Promise<string> {
  const name = (await nameOf(page, 0)) ?? '';
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), { once: true }));
  await rows(page)
    .first()
    .getByRole('link', { name: /^Ligar/ })
    .click();
  await comeBack(page);
  return name;
}

async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('back from a call the page asks how it went; a done one sinks, is counted, and comes back by undo', async ({
  page,
  seller,
}) => {
  await openWallet(page, seller);
  const second = await nameOf(page, 1);
  const called = await callFirst(page);
  await expect(asks(page)).toContainText(`Como foi com ${called}?`);
  await asks(page).getByRole('button', { name: 'Não atendeu' }).click();
  await expect(rows(page).last().locator('.customer-link')).toHaveText(called);
  expect(await nameOf(page, 0)).toBe(second);
  await expect(rows(page).last()).toContainText('Não atendeu');
  await expect(page.getByText(/^1 de 20/)).toBeVisible();
  await asks(page).getByRole('button', { name: 'Desfazer' }).click();
  expect(await nameOf(page, 0)).toBe(called);
});

test('an outcome outlives a reload, and another tab of the seller sees it at once', async ({
  page,
  context,
  seller,
}) => {
  await openWallet(page, seller);
  const other = await context.newPage();
  await openWallet(other, seller);
  const called = await callFirst(page);
  await asks(page).getByRole('button', { name: 'Falei' }).click();
  await expect(rows(other).last().locator('.customer-link')).toHaveText(called);
  await page.reload();
  await expect(rows(page).last().locator('.customer-link')).toHaveText(called);
  await rows(page)
    .last()
    .getByRole('button', { name: /^Desfazer/ })
    .click();
  await expect(rows(other).first().locator('.customer-link')).toHaveText(called);
});

test('a card that is drawn to the right is “Falei”, to the left “Não atendeu”, and a little nothing', async ({
  page,
  seller,
}) => {
  await openWallet(page, seller);
  const [first, second] = [await nameOf(page, 0), await nameOf(page, 1)];
  await draw(page, 40);
  expect(await nameOf(page, 0)).toBe(first);
  await draw(page, 200);
  await expect(rows(page).last()).toContainText('Falei');
  expect(await rows(page).last().locator('.customer-link').textContent()).toBe(first);
  await draw(page, -200);
  await expect(
    rows(page)
      .filter({ hasText: second ?? '' })
      .first(),
  ).toContainText('Não atendeu');
  await expect(page.getByText(/^2 de 20/)).toBeVisible();
});

/** One finger on the first card, over its name, moved sideways. */
async function draw(page: Page, by: number): Promise<void> {
  const box = await rows(page).first().boundingBox();
  if (box === null) throw new Error('no card');
  const cdp = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + 24];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }] });
  await touch('touchStart', x);
  for (let step = 1; step <= 5; step++) await touch('touchMove', x + (by * step) / 5);
  await touch('touchEnd', x + by);
}

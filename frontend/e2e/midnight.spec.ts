import type { APIRequestContext } from '@playwright/test';
import { askApi, clients, expect, openWallet, ready, test } from './support/goals.ts';

const MINUTE = 60_000;
const SAO_PAULO = '-03:00';

/** Moves the service's clock forward; it runs on from there. */
async function itIs(request: APIRequestContext, now: string): Promise<void> {
  const response = await request.post(`${new URL(ready().page).origin}/dev/clock`, { data: { now } });
  expect(response.status()).toBe(204);
}

function monthWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat('pt-BR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

test('a page that is left open over the last midnight of a month begins the new one by itself', async ({
  page,
  request,
  seller,
}) => {
  const { today, year, month } = await askApi(request, seller, 'limit=1');
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const firstDay = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  expect(firstDay.slice(0, 4)).toBe(today.slice(0, 4)); // the demo has goals of one running year
  const evening = `${lastDay}T23:58:30${SAO_PAULO}`;
  await itIs(request, evening);
  await page.clock.install({ time: new Date(evening) });
  await openWallet(page, seller);
  await expect(page).toHaveTitle(`Metas por Cliente – ${monthWords(lastDay)}`);
  const evenings = await page.locator('.reason-text').allTextContents();
  // A call on the old day.
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault(), { once: true }));
  await clients(page)
    .getByRole('link', { name: /^Ligar para / })
    .first()
    .click();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('region', { name: 'Resultado da ligação' }).getByRole('button', { name: 'Falei' }).click();
  await expect(page.locator('.call-progress').first()).toContainText('1 de 20');

  await itIs(request, `${firstDay}T00:00:30${SAO_PAULO}`);
  await page.clock.runFor(MINUTE + 20_000);

  // Over midnight in small steps: a request has twenty seconds of the page's clock, and a slow machine needs real ones.
  const titleLater = async () => {
    await page.clock.runFor(2_000);
    return page.title();
  };
  await expect
    .poll(titleLater, { intervals: [500], timeout: 45_000 })
    .toBe(`Metas por Cliente – ${monthWords(firstDay)}`);
  const now = await askApi(request, seller, 'view=call&order_by=call&limit=25');
  expect(now.today).toBe(firstDay);
  // A new list, not the old rows under the new month: its customers, their reasons and the counts.
  await expect(page.locator('table.wallet tbody .customer-link')).toHaveText(now.data.map((one) => one.customer_name));
  const mornings = await page.locator('.reason-text').allTextContents();
  expect(mornings).not.toEqual(evenings);
  for (const [index, { call }] of now.data.entries()) {
    const days = call?.days_since_last_purchase;
    if (days != null && days > 1)
      expect(mornings[index]?.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`\\b${days}\\b`));
  }
  for (const [list, count] of [
    ['Ligar agora', now.summary.views?.call],
    ['Ainda não compraram', now.summary.views?.not_bought],
  ] as const) {
    await expect(
      page.getByRole('button', { name: `${list} ${count?.toLocaleString('pt-BR')}`, exact: true }),
    ).toBeVisible();
  }
  await expect(page.getByText('A lista mudou')).toHaveCount(0);
  await expect(page.locator('.call-progress').first()).toContainText('0 de 20');
  await expect(page.getByRole('alert')).toHaveText('');
});

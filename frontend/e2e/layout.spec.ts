import { EVERYONE, expect, openFigures, openWallet, showEveryColumn, signIn, softly, test } from './support/goals.ts';
import { badCallLinks, cutInside, cutTexts, sideways, smallTargets, tinyTexts, violations } from './support/looks.ts';

/** The page shows cards below this width, and a table from it on: 60 rem. */
const DESK = 1024;
const MONTHS = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');

/** One page for each device: its widths follow one another, as a device that is turned or a window that is drawn. */
const DEVICES = { 'a phone': [320, 360, 390], 'a tablet': [768, 1024], 'a desk': [1366, 1920] } as const;

for (const [device, widths] of Object.entries(DEVICES)) {
  test(`on ${device} nothing is cut, covered, too small or pushed sideways`, async ({ page, seller }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      if (width === widths[0]) await openWallet(page, seller, `${EVERYONE}&limit=100`);
      const whole = async (where: string) => {
        await softly.poll(() => sideways(page), `${where} ${width}`).toEqual([]);
        await softly.poll(() => cutTexts(page), `${where} ${width}`).toEqual([]);
        await softly.poll(() => cutInside(page), `${where} ${width}`).toEqual([]);
        await softly.poll(() => badCallLinks(page), `${where} ${width}`).toEqual([]);
        await softly.poll(() => tinyTexts(page), `${where} ${width}`).toEqual([]);
      };
      const least = width < DESK ? 44 : 24;
      await whole('list');
      await softly.poll(() => smallTargets(page, least), `list ${width}`).toEqual([]);
      await openFigures(page);
      await page.getByRole('button', { name: 'Ver os valores' }).click();
      await expect(page.locator('.chart text.month')).toHaveText(MONTHS);
      await whole('figures');
      await page.getByRole('button', { name: 'Ocultar os números' }).click();
      await page.getByRole('button', { name: 'Filtros', exact: true }).click();
      await softly.poll(() => cutInside(page), `filters ${width}`).toEqual([]);
      await softly.poll(() => smallTargets(page, least), `filters ${width}`).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Como ordenamos' }).click();
      await softly.poll(() => sideways(page), `order ${width}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test(`200 % text on ${device}: the same`, async ({ page, seller }) => {
    await page.setViewportSize({ width: widths[0], height: 844 });
    await openWallet(page, seller);
    await openFigures(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => cutInside(page), `${width}`).toEqual([]);
      await softly.poll(() => sideways(page), `${width}`).toEqual([]);
      await softly.poll(() => cutTexts(page), `${width}`).toEqual([]);
      await softly.poll(() => badCallLinks(page), `${width}`).toEqual([]);
    }
  });
}

for (const { width, height, customers } of [
  { width: 390, height: 844, customers: 3 },
  { width: 360, height: 740, customers: 2 },
]) {
  test(`the first screen of ${width} x ${height} has the month and ${customers} customers to call`, async ({
    page,
    seller,
  }) => {
    await page.setViewportSize({ width, height });
    await openWallet(page, seller);
    await expect(page.getByRole('region', { name: 'Andamento do mês' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: /^Ligar agora/ })).toBeInViewport({ ratio: 1 });
    const rows = page.locator('table.wallet tbody tr');
    for (let index = 0; index < customers; index++) {
      await expect(rows.nth(index).getByRole('rowheader')).toBeInViewport({ ratio: 1 });
      await expect(rows.nth(index).locator('.c-call')).toBeInViewport({ ratio: 1 });
      await expect(rows.nth(index).getByRole('link', { name: /^Ligar para ./ })).toBeInViewport({ ratio: 1 });
      await expect(rows.nth(index).getByRole('link', { name: /^WhatsApp de ./ })).toBeInViewport({ ratio: 1 });
    }
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
}

for (const width of [360, 390]) {
  test(`a card has three lines and its buttons at ${width} px, whoever the customer is`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    // The demo's wallet in which every reason occurs, and the wallet whose cards once broke.
    await openWallet(page, 7, '?limit=100');
    const cards = await page.locator('table.wallet tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const top = (name: string) => {
          const cell = row.querySelector(`.c-${name}`)?.getBoundingClientRect();
          return cell === undefined || cell.height === 0 ? null : Math.round(cell.top);
        };
        const name = row.querySelector('.c-customer_name')?.getBoundingClientRect();
        const badge = row.querySelector('.class-badge')?.getBoundingClientRect();
        return {
          customer: row.querySelector('.customer-link')?.textContent,
          // The class is beside the name's first line, and both figures are on one line.
          badgeBesideName:
            name !== undefined && badge !== undefined && badge.right <= name.left && badge.top < name.bottom,
          oneLineOfFigures: top('average_month') === null || top('average_month') === top('missing_month'),
        };
      }),
    );
    expect(cards).toHaveLength(100);
    expect(cards.filter((card) => !card.badgeBesideName || !card.oneLineOfFigures)).toEqual([]);
  });
}

test('a desk of 1366 x 768 shows fifteen customers, with numbers that can be read', async ({ page, seller }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openWallet(page, seller);
  const rows = page.locator('table.wallet tbody tr');
  await expect(rows.nth(14)).toBeInViewport({ ratio: 0.9 });
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(37);
  await expect(rows.first().getByRole('link', { name: /^Ligar para / })).toHaveText(/\(\d\d\) \d{4,5}-\d{4}$/);
  // The header stays visible while the user scrolls.
  await page.mouse.wheel(0, 600);
  await expect(page.getByRole('columnheader', { name: 'Por que ligar' })).toBeInViewport({ ratio: 1 });
});

test('every column that can be chosen has its place, and the page stays as wide as it was', async ({
  page,
  seller,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await showEveryColumn(page);
  await openWallet(page, seller);
  await expect(page.getByRole('columnheader')).toHaveCount(17);
  // The table scrolls sideways in its own box; the page does not.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('another month has no lists, and cards of its figures', async ({ page, seller }) => {
  for (const width of [360, 768, 1366]) {
    await page.setViewportSize({ width, height: 844 });
    if (width === 360) await openWallet(page, seller, '?month=2');
    await expect(page.getByRole('navigation', { name: 'Listas' })).toHaveCount(0);
    await softly.poll(() => sideways(page), `${width}`).toEqual([]);
    await softly.poll(() => cutTexts(page), `${width}`).toEqual([]);
    await softly.poll(() => badCallLinks(page), `${width}`).toEqual([]);
  }
});

for (const [device, widths] of Object.entries(DEVICES)) {
  test(`axe finds nothing in both colours on ${device}`, async ({ page, seller }) => {
    const both = async (where: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await softly.poll(() => violations(page), `${where} ${colorScheme}`).toEqual([]);
      }
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      if (width === widths[0]) await openWallet(page, seller);
      await both(`list ${width}`);
      await openFigures(page);
      await page.getByRole('button', { name: 'Filtros', exact: true }).click();
      await both(`figures and filters ${width}`);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Ocultar os números' }).click();
    }
  });
}

test('400 % zoom cuts nothing', async ({ page, seller }) => {
  // A window of 1280 x 1024 at 400 % has 320 x 256 CSS pixels.
  await page.setViewportSize({ width: 320, height: 256 });
  await openWallet(page, seller);
  await expect.poll(() => cutTexts(page)).toEqual([]);
  await expect.poll(() => cutInside(page)).toEqual([]);
  await expect.poll(() => sideways(page)).toEqual([]);
});

test.describe('a first visit', () => {
  test.use({ firstVisit: true });
  test('explains itself in three lines, once', async ({ page, seller }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWallet(page, seller);
    await expect(page.getByRole('region', { name: 'Primeira visita' }).getByRole('listitem')).toHaveCount(3);
    await expect.poll(() => cutTexts(page)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('table', { name: 'Clientes' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Primeira visita' })).toHaveCount(0);
  });
});

test('the sign-in form is whole on any screen', async ({ page }) => {
  for (const width of [320, 390, 1366]) {
    await page.setViewportSize({ width, height: 740 });
    if (width === 320) await signIn(page, 0);
    await expect(page.getByRole('heading', { name: 'Entrar' })).toBeVisible();
    await softly.poll(() => sideways(page), `${width}`).toEqual([]);
    await softly.poll(() => cutTexts(page), `${width}`).toEqual([]);
  }
});

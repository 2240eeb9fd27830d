import {
  answerWith,
  askApi,
  clients,
  EVERYONE,
  expect,
  filter,
  GOALS_REQUESTS,
  openFigures,
  openWallet,
  pageUrl,
  showEveryColumn,
  signIn,
  test,
} from './support/goals.ts';
import { violations } from './support/looks.ts';

const PHONE = { width: 390, height: 844 };

test('axe finds nothing: signing in', async ({ page }) => {
  await page.goto(pageUrl());
  await expect(page.getByLabel('Vendedor')).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('axe finds nothing: choosing a seller, where the team does not come', async ({ page }) => {
  await page.route('**/api/v2/analytics/goals/team*', (route) => route.fulfill({ status: 404, body: '{}' }));
  await page.goto(pageUrl());
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await expect(page.getByRole('combobox', { name: 'Vendedor' })).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('axe finds nothing: 503', async ({ page, seller }) => {
  await openWallet(page, seller);
  await answerWith(page, { status: 503, headers: { 'retry-after': '50' }, body: '' });
  await filter(page, 'Classificação', 'A');
  await expect(page.getByRole('timer')).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('axe finds nothing: 503 without figures', async ({ page, seller }) => {
  await answerWith(page, { status: 503, headers: { 'retry-after': '50' }, body: '' });
  await signIn(page, seller);
  await expect(page.getByRole('timer')).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('axe finds nothing: empty', async ({ page, seller }) => {
  await signIn(page, seller, '?q=zzzzqqqq');
  await expect(page.getByRole('heading', { name: /Nenhum cliente/ })).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

test('axe finds nothing: loading', async ({ page, seller }) => {
  await page.route(GOALS_REQUESTS, () => {});
  await signIn(page, seller);
  await expect(page.locator('.skeleton')).toBeVisible();
  await expect.poll(() => violations(page)).toEqual([]);
});

for (const viewport of [PHONE, { width: 1366, height: 768 }]) {
  test(`the table keeps its role, rows, row headers and named cells at ${viewport.width} px`, async ({
    page,
    seller,
  }) => {
    await page.setViewportSize(viewport);
    await openWallet(page, seller, EVERYONE);
    const table = page.getByRole('table', { name: 'Clientes' });
    await expect(table.getByRole('columnheader')).toHaveCount(9);
    await expect(table.getByRole('columnheader').nth(3)).toHaveText(/Por que ligar/);
    await expect(table.getByRole('rowheader')).toHaveCount(25);
    await expect(table.getByRole('row')).toHaveCount(26);
    expect(await page.locator('table.wallet caption').textContent()).toMatch(/^Clientes: Todos, \d+$/);
  });
}

test('links keep their names, and hints and chart values their words, from 320 to 1920 px', async ({
  page,
  seller,
}) => {
  for (const width of [320, 390, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 844 });
    if (width === 320) await openWallet(page, seller);
    const calls = await clients(page).locator('a[href^="tel:"], a[href*="wa.me"]').count();
    expect(calls).toBeGreaterThan(0);
    await expect(clients(page).getByRole('link', { name: /^(Ligar para|WhatsApp de) ./ })).toHaveCount(calls);
    await expect(page.getByText('metas e meses fechados')).toBeVisible();
    await openFigures(page);
    await expect(page.getByText('clientes que compraram ÷ clientes da carteira')).toBeVisible();
    await expect(page.getByRole('table', { name: /^Vendas por mês em/ }).getByRole('row')).toHaveCount(13);
    await page.getByRole('button', { name: 'Ocultar os números' }).click();
  }
});

test('on a phone a list and a direction button stand in for the headers', async ({ page, seller }) => {
  await page.setViewportSize(PHONE);
  await openWallet(page, seller);
  await expect(page.locator('.sort-button').first()).toBeHidden();
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  await page.getByLabel('Ordenar por').selectOption({ label: 'Vendido no mês' });
  await expect(page.getByRole('status')).toHaveText('Ordenado por Vendido no mês, do maior para o menor');
  await page.getByRole('button', { name: /do maior para o menor\. Inverter/ }).click();
  await expect(page.getByRole('status')).toHaveText('Ordenado por Vendido no mês, do menor para o maior');
  expect(new URL(page.url()).search).toBe('?order_by=sold_month');
});

test('the sorted header alone carries aria-sort', async ({ page, seller }) => {
  await openWallet(page, seller);
  await clients(page)
    .getByRole('button', { name: /Última/ })
    .click();
  await expect(page.getByRole('columnheader', { name: /Última/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
});

test('one polite region and one alert, both empty in the first HTML', async ({ page, request }) => {
  const html = await (await request.get(pageUrl())).text();
  expect(html.match(/role="status"[^>]*><\/div>/g)).toHaveLength(1);
  expect(html.match(/role="alert"[^>]*><\/div>/g)).toHaveLength(1);
  await page.goto(pageUrl());
  await expect(page.getByLabel('Vendedor')).toBeVisible();
  await expect(page.locator('[aria-live], [role=status], [role=alert], [role=log]')).toHaveCount(2);
});

test('a minute of ticking changes no live region', async ({ page, seller }) => {
  await page.clock.install();
  await openWallet(page, seller);
  const heard = await page.evaluateHandle(() => {
    const texts: string[] = [];
    for (const region of document.querySelectorAll('[role=status], [role=alert]')) {
      new MutationObserver(() => texts.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
    return texts;
  });
  const age = page.locator('.freshness');
  const before = await age.textContent();
  await page.clock.runFor(61_000);
  await expect(age).not.toHaveText(before ?? '');
  expect(await heard.jsonValue()).toEqual([]);
});

test('paging says where one is and puts the focus on the caption', async ({ page, seller }) => {
  await openWallet(page, seller, EVERYONE);
  await page.getByRole('button', { name: 'Próxima página' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Clientes 26 a 50 de \d+$/);
  await expect(page.locator('table.wallet caption')).toBeFocused();
  await expect(page.locator('table.wallet caption')).toBeInViewport({ ratio: 1 });
});

test('the page is Portuguese, has a title with the month, and a way past the figures', async ({ page, seller }) => {
  await openWallet(page, seller);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await expect(page).toHaveTitle(
    /^Metas por Cliente – (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro) de \d{4}$/,
  );
  await page.reload();
  await expect(clients(page)).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Ir para os clientes' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('#clientes')).toBeFocused();
});

test('forced colours keep bars, the chosen list, focus and arrows', async ({ page, seller }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWallet(page, seller, '?view=all&order_by=-gap');
  await openFigures(page);
  const painted = await page.evaluate(() => {
    const style = (selector: string, pseudo?: string) => {
      const element = document.querySelector(selector);
      return element === null ? null : getComputedStyle(element, pseudo);
    };
    return {
      barBorder: style('.month-bar, .glance .bar')?.borderTopWidth,
      bar: style('.glance .bar')?.backgroundColor,
      fill: style('.glance .bar-fill')?.backgroundColor,
      chosen: style('.chip[aria-pressed=true]')?.backgroundColor,
      other: style('.chip[aria-pressed=false]')?.backgroundColor,
      arrow: style('[aria-sort] .sort-mark')?.opacity,
      column: style('.figure rect.column:not(.before)')?.fill,
      ground: style('body')?.backgroundColor,
    };
  });
  expect(painted.barBorder).toBe('1px');
  expect(painted.fill).not.toBe(painted.bar);
  expect(painted.chosen).not.toBe(painted.other);
  expect(painted.arrow).toBe('1');
  expect(painted.column).not.toBe(painted.ground);
  await page.getByRole('button', { name: 'Atualizar' }).focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
  expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
});

test('reduced motion: nothing moves by itself', async ({ page, seller }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route(GOALS_REQUESTS, () => {});
  await signIn(page, seller);
  await expect(page.locator('.skeleton')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('no meaning by colour alone: every coloured mark has its words', async ({ page, request, seller }) => {
  const search = '?view=all&order_by=-achievement_pct';
  const { data } = await askApi(request, seller, `${search.slice(1)}&limit=25`);
  await showEveryColumn(page);
  await openWallet(page, seller, search);
  const marks = await page.locator('.yes, .no').allTextContents();
  const beaten = await page.locator('.c-gap .beaten').allTextContents();
  const bars = await page.locator('table.wallet .achievement').allTextContents();
  expect(Math.min(marks.length, bars.length)).toBeGreaterThan(0);
  expect(beaten).toHaveLength(data.filter(({ goal, gap }) => goal > 0 && gap <= 0).length);
  for (const text of marks) expect(text).toMatch(/^(Sim|Não)$/);
  for (const text of beaten) expect(text).toBe('Batida');
  for (const text of bars) expect(text).toMatch(/%$/);
  await openFigures(page);
  await expect(page.getByText('Mês em andamento')).toBeVisible();
  const reasons = await page.locator('.reason').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  for (const text of reasons) expect(text).toMatch(/[a-z]{4}/);
});

test('the keyboard alone: sign in, sort, page, filter, search, and read', async ({ page, seller }) => {
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
        return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await page.goto(pageUrl());
  await expect(page.getByLabel('Vendedor')).toBeVisible();
  await tabTo(/^Vendedor/);
  await page.keyboard.type(String(seller));
  await page.keyboard.press('Enter');
  await expect(clients(page)).toBeVisible();
  await tabTo(/^Todos/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=all/);
  await tabTo(/^Vendido no mês/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Ordenado por Vendido no mês/);
  await tabTo(/^Próxima página/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Clientes 26 a 50/);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Tab');
  await tabTo(/^Filtros/);
  await page.keyboard.press('Enter');
  await tabTo(/^Classificação/);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/classification=A/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filtros', exact: true })).toBeFocused();
  await tabTo(/^Buscar cliente ou cidade/);
  await page.keyboard.type('a');
  await expect(page).toHaveURL(/q=a/);
});

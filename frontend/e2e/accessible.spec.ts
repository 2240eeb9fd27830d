import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import {
  answerWith,
  askApi,
  clients,
  expect,
  GOALS_REQUESTS,
  openWallet,
  pageUrl,
  signIn,
  test,
} from './support/goals.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };

type AxeResult = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };

/** Rule and place of everything that axe finds wrong. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run());
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
    test(`axe finds nothing: ${colorScheme}, ${viewport.width} px`, async ({ page, seller }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openWallet(page, seller);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing: signing in', async ({ page }) => {
  await page.goto(pageUrl());
  await expect(page.getByLabel('Vendedor')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: choosing a seller', async ({ page }) => {
  await page.goto(pageUrl());
  await page.getByRole('button', { name: 'Entrar como gestor' }).click();
  await expect(page.getByRole('combobox', { name: 'Vendedor' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: 503', async ({ page, seller }) => {
  await openWallet(page, seller);
  await answerWith(page, { status: 503, headers: { 'retry-after': '50' }, body: '' });
  await page.getByLabel('Classificação').selectOption('A');
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: 503 without figures', async ({ page, seller }) => {
  await answerWith(page, { status: 503, headers: { 'retry-after': '50' }, body: '' });
  await signIn(page, seller);
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: empty', async ({ page, seller }) => {
  await signIn(page, seller, '?q=zzzzqqqq');
  await expect(page.getByRole('heading', { name: /Nenhum cliente/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: loading', async ({ page, seller }) => {
  await page.route(GOALS_REQUESTS, () => {});
  await signIn(page, seller);
  await expect(page.locator('.skeleton')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const width of [320, 390, 768, 1024, 1280, 1440, 1600]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page, seller }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWallet(page, seller);
    await page.getByRole('button', { name: 'Ver os valores' }).click();
    const wide = await page.evaluate(() => {
      const beyond = [...document.querySelectorAll('main *, header *')].filter((element) => {
        const box = element.getBoundingClientRect();
        const clipped = element.closest(
          '.visually-hidden, thead, .button-text, .contact-text, .hint, .since-dot, .field > label',
        );
        return clipped === null && box.width > 0 && (box.right > window.innerWidth + 0.5 || box.left < -0.5);
      });
      const scrollable = [...document.querySelectorAll('main *')].filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX),
      );
      return {
        page: document.documentElement.scrollWidth - window.innerWidth,
        beyond: beyond.map((element) => element.className.toString()),
        scrollable: scrollable.map((element) => element.className.toString()),
      };
    });
    expect(wide.page).toBeLessThanOrEqual(0);
    expect(wide).toMatchObject({ beyond: [], scrollable: [] });
  });
}

for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
  test(`the table keeps its role, rows, row headers and named cells at ${viewport.width} px`, async ({
    page,
    seller,
  }) => {
    await page.setViewportSize(viewport);
    await openWallet(page, seller);
    const table = page.getByRole('table', { name: 'Clientes', exact: true });
    await expect(table.getByRole('columnheader')).toHaveCount(13);
    await expect(table.getByRole('columnheader').nth(10)).toHaveText(/Vendido no mês/);
    await expect(table.getByRole('rowheader')).toHaveCount(25);
    await expect(table.getByRole('row')).toHaveCount(26);
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveCount(12);
    expect(await page.locator('table').first().locator('caption').textContent()).toBe('Clientes');
  });
}

for (const width of [320, 390, 768, 1280, 1600]) {
  test(`links keep their names, and hints and chart values their words, at ${width} px`, async ({ page, seller }) => {
    await page.setViewportSize({ width, height: 844 });
    await openWallet(page, seller);
    const links = await clients(page).getByRole('link').count();
    expect(links).toBeGreaterThan(0);
    await expect(clients(page).getByRole('link', { name: /^(Ligar para|WhatsApp de) ./ })).toHaveCount(links);
    await expect(page.getByText('metas e meses fechados')).toBeVisible();
    await expect(page.getByText('clientes que compraram ÷ clientes da carteira')).toBeVisible();
    await expect(page.getByRole('table', { name: /^Vendas por mês em/ }).getByRole('row')).toHaveCount(13);
  });
}

for (const width of [320, 390, 560, 660, 768, 1024, 1184, 1280, 1440, 1600]) {
  test(`call links lie over nothing, and show their words whole or not at all, at ${width} px`, async ({
    page,
    seller,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWallet(page, seller, '?order_by=-achievement_pct');
    const { over, cut, seen } = await page.evaluate(() => {
      const over: string[] = [];
      const cut: string[] = [];
      let seen = 0;
      for (const row of [...document.querySelectorAll('table.wallet tbody tr')].slice(0, 8)) {
        const others = [...row.querySelectorAll('th, td:not(.c-contact)')].flatMap((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        });
        for (const link of row.querySelectorAll('a.call')) {
          const box = link.getBoundingClientRect();
          const hit = others.some(
            (other) =>
              other.right > box.left + 0.5 &&
              other.left < box.right - 0.5 &&
              other.bottom > box.top + 0.5 &&
              other.top < box.bottom - 0.5,
          );
          if (hit) over.push(`${row.textContent}`);
          const words = link.querySelector('.contact-text');
          const text = words?.getBoundingClientRect();
          if (words === null || text === undefined || text.width <= 1) continue;
          seen++;
          const whole = words.scrollWidth <= Math.ceil(text.width) && text.left >= box.left && text.right <= box.right;
          if (!whole) cut.push(`${words.textContent}`);
        }
      }
      return { over, cut, seen };
    });
    expect({ over, cut }).toEqual({ over: [], cut: [] });
    expect(seen > 0).toBe([768, 1024, 1184, 1440, 1600].includes(width));
  });

  test(`the chart names every month in full at ${width} px`, async ({ page, seller }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWallet(page, seller);
    await expect(page.locator('.chart text.month')).toHaveText([
      'janeiro',
      'fevereiro',
      'março',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ]);
    expect(await cutInside(page)).toEqual([]);
  });
}

test('on a phone a list and a direction button stand in for the headers', async ({ page, seller }) => {
  await page.setViewportSize(PHONE);
  await openWallet(page, seller);
  await expect(page.locator('.sort-button').first()).toBeHidden();
  await page.getByLabel('Ordenar por').selectOption({ label: 'Vendido no mês' });
  await expect(page.getByRole('status')).toHaveText('Ordenado por Vendido no mês, do maior para o menor');
  await page.getByRole('button', { name: /do maior para o menor\. Inverter/ }).click();
  await expect(page.getByRole('status')).toHaveText('Ordenado por Vendido no mês, do menor para o maior');
  expect(new URL(page.url()).search).toBe('?order_by=sold_month');
});

test('the sorted header alone carries aria-sort', async ({ page, seller }) => {
  await openWallet(page, seller);
  await clients(page)
    .getByRole('button', { name: /Última compra/ })
    .click();
  await expect(page.getByRole('columnheader', { name: /Última compra/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
});

test('the first screen of a phone shows the month and three customers with their call buttons', async ({
  page,
  seller,
}) => {
  await page.setViewportSize(PHONE);
  await openWallet(page, seller);
  await expect(page.getByText('Vendido no mês').first()).toBeInViewport();
  await expect(page.getByText('Compraram no mês')).toBeInViewport({ ratio: 1 });
  const rows = page.locator('table.wallet tbody tr');
  let called = 0;
  for (const index of [0, 1, 2]) {
    await expect(rows.nth(index).getByRole('rowheader')).toBeInViewport({ ratio: 1 });
    const contact = rows.nth(index).locator('.c-contact');
    await expect(contact).toBeInViewport({ ratio: 1 });
    if ((await contact.getByText('Sem telefone').count()) > 0) continue;
    called++;
    await expect(contact.getByRole('link', { name: /^Ligar para ./ })).toBeInViewport({ ratio: 1 });
    await expect(contact.getByRole('link', { name: /^WhatsApp de ./ })).toBeInViewport({ ratio: 1 });
  }
  expect(called).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const all = [...document.querySelectorAll('a, button, select, input, summary')];
    return all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const seen = width > 0 && height > 0 && !element.matches('.skip');
      return seen && (width < limit - 0.01 || height < limit - 0.01)
        ? [`${element.textContent ?? element.tagName} ${width}x${height}`]
        : [];
    });
  }, least);
}

test('targets are at least 44 px on a phone and 24 px everywhere, and inputs at least 16 px', async ({
  page,
  seller,
}) => {
  await page.setViewportSize(PHONE);
  await openWallet(page, seller);
  expect(await smallTargets(page, 44)).toEqual([]);
  const sizes = await page
    .locator('input, select')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await smallTargets(page, 24)).toEqual([]);
  }
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
  await openWallet(page, seller);
  await page.getByRole('button', { name: 'Próxima página' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Clientes 26 a 50 de \d+$/);
  await expect(page.locator('caption').first()).toBeFocused();
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

test('forced colours keep bars, focus and arrows', async ({ page, seller }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWallet(page, seller, '?order_by=-achievement_pct');
  const painted = await page.evaluate(() => {
    const style = (selector: string, pseudo?: string) => {
      const element = document.querySelector(selector);
      return element === null ? null : getComputedStyle(element, pseudo);
    };
    return {
      barBorder: style('table.wallet .bar')?.borderTopWidth,
      bar: style('table.wallet .bar')?.backgroundColor,
      fill: style('table.wallet .bar-fill')?.backgroundColor,
      arrow: style('[aria-sort] .sort-mark')?.opacity,
      column: style('.figure rect.column')?.fill,
      ground: style('body')?.backgroundColor,
    };
  });
  expect(painted.barBorder).toBe('1px');
  expect(painted.fill).not.toBe(painted.bar);
  expect(painted.arrow).toBe('1');
  expect(painted.column).not.toBe(painted.ground);
  await page.getByRole('button', { name: 'Atualizar' }).focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
  expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
});

/** Elements whose own text is cut off by their box. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')].flatMap((element) => {
      if (
        element.closest('.visually-hidden, .wallet thead, .button-text, .contact-text, .hint, .since-dot, svg, select')
      )
        return [];
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX) || style.textOverflow === 'ellipsis';
      const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
      return hides && cut && element.clientWidth > 0 ? [`${element.className}: ${element.textContent}`] : [];
    }),
  );
}

/** Words of a drawing that reach beyond it, and choices that do not fit into their list. */
async function cutInside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const frame = text.ownerSVGElement?.getBoundingClientRect();
      const inside =
        frame !== undefined &&
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1;
      return inside ? [] : [`${text.textContent}: ${JSON.stringify(box)} in ${JSON.stringify(frame)}`];
    });
    const pen = document.createElement('canvas').getContext('2d');
    const choices = [...document.querySelectorAll('select')].flatMap((select) => {
      const style = getComputedStyle(select);
      if (pen === null || select.clientWidth === 0) return [];
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const arrow = 20;
      const room =
        select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow;
      const words = select.selectedOptions[0]?.text ?? '';
      const wide = pen.measureText(words).width;
      const tall = Number.parseFloat(style.fontSize) + Number.parseFloat(style.paddingTop);
      return wide > room || tall > select.clientHeight
        ? [`${words}: ${wide} in ${room}, ${tall} in ${select.clientHeight}`]
        : [];
    });
    const hints = [...document.querySelectorAll('input')].flatMap((input) => {
      const style = getComputedStyle(input, '::placeholder');
      if (pen === null || input.clientWidth === 0) return [];
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const box = getComputedStyle(input);
      const room = input.clientWidth - Number.parseFloat(box.paddingLeft) - Number.parseFloat(box.paddingRight);
      const wide = pen.measureText(input.placeholder).width;
      return wide > room ? [`${input.placeholder}: ${wide} in ${room}`] : [];
    });
    return [...names, ...choices, ...hints];
  });
}

test('400 % zoom cuts nothing', async ({ page, seller }) => {
  // A window of 1280 x 1024 at 400 % has 320 x 256 CSS pixels.
  await page.setViewportSize({ width: 320, height: 256 });
  await openWallet(page, seller);
  expect(await cutTexts(page)).toEqual([]);
  expect(await cutInside(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const width of [320, 390, 768, 1280, 1440]) {
  test(`200 % text cuts nothing at ${width} px`, async ({ page, seller }) => {
    await page.setViewportSize({ width, height: 844 });
    await openWallet(page, seller);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect.poll(() => cutInside(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('reduced motion: nothing moves by itself', async ({ page, seller }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route(GOALS_REQUESTS, () => {});
  await signIn(page, seller);
  await expect(page.locator('.skeleton')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('no meaning by colour alone: every coloured mark has its words', async ({ page, request, seller }) => {
  // The year before has goals that were beaten, whatever day it is.
  const { year } = await askApi(request, seller, 'limit=1');
  await openWallet(page, seller, `?order_by=-achievement_pct&year=${year - 1}`);
  const marks = await page.locator('.yes, .no').allTextContents();
  const beaten = await page.locator('.beaten').allTextContents();
  const bars = await page.locator('table.wallet .achievement').allTextContents();
  expect(Math.min(marks.length, beaten.length, bars.length)).toBeGreaterThan(0);
  for (const text of marks) expect(text).toMatch(/^(Sim|Não)$/);
  for (const text of beaten) expect(text).toContain('Superou em');
  for (const text of bars) expect(text).toMatch(/%$/);
  await page.getByLabel('Ano', { exact: true }).selectOption(`${year}`);
  await expect(page.getByText('Mês em andamento')).toBeVisible();
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
  await tabTo(/^Vendido no mês/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Ordenado por Vendido no mês/);
  await tabTo(/^Próxima página/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^Clientes 26 a 50/);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Tab');
  await tabTo(/^Classificação/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Classe A, /)).toBeVisible();
  await tabTo(/^Buscar cliente ou cidade/);
  await page.keyboard.type('a');
  await expect(page).toHaveURL(/q=a/);
});

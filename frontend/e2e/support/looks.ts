import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] };

type Axe = { run(where: string, options: { resultTypes: ['violations'] }): Promise<AxeResult> };

/** Rule and place of each of axe's findings, on the page or in a part of it. */
export async function violations(page: Page, where = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const result = await page.evaluate(
    (part) => (window as unknown as { axe: Axe }).axe.run(part, { resultTypes: ['violations'] }),
    where,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** Elements that reach beyond the window or scroll sideways, except the line of lists, which should scroll. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('main *, header *')].filter((one) => one.closest('.chips') === null);
    const isHidden = (element: Element) => {
      const part = element.closest('[class*=hidden]');
      return (
        (part !== null && getComputedStyle(part).clipPath !== 'none') || element.closest('.field > label') !== null
      );
    };
    const beyond = all.filter((element) => {
      const box = element.getBoundingClientRect();
      const seen = !isHidden(element) && box.width > 0;
      return seen && (box.right > window.innerWidth + 0.5 || box.left < -0.5);
    });
    const scrollable = all.filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX),
    );
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return [
      ...(wide > 0 ? [`the page by ${wide} px`] : []),
      ...[...beyond, ...scrollable].map((element) => `${element.className}: ${element.textContent?.slice(0, 40)}`),
    ];
  });
}

/**
 * Elements whose box cuts off their own text. A name, a reason or a city in a column may be cut: hovering shows all of
 * it.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')].flatMap((element) => {
      const hidden = element.closest('[class*=hidden]');
      if (hidden !== null && getComputedStyle(hidden).clipPath !== 'none') return [];
      if (element.closest('svg, select, input, [popover]') !== null) return [];
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX) || style.textOverflow === 'ellipsis';
      const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
      const titled = element.matches('.customer-link[title], span.reason[title], td.c-city');
      return hides && cut && !titled && element.clientWidth > 1 ? [`${element.className}: ${element.textContent}`] : [];
    }),
  );
}

/** Texts that reach beyond their drawing, and options that do not fit into their list. */
export async function cutInside(page: Page): Promise<string[]> {
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

/** Controls that are smaller than this size, in pixels. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const all = [...document.querySelectorAll('a[href], button, select, input, summary')];
    return all.flatMap((element) => {
      const label = element.closest('label');
      const { width, height } = (label ?? element).getBoundingClientRect();
      // A name is a link within a line of text, which WCAG exempts; its row has the buttons.
      const seen = width > 0 && height > 0 && !element.matches('.skip, .customer-link');
      return seen && (width < limit - 0.01 || height < limit - 0.01)
        ? [`${element.textContent ?? element.tagName} ${width}x${height}`]
        : [];
    });
  }, least);
}

/** Call links that cover another part of their customer, or whose text does not fit. */
export async function badCallLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table.wallet tbody tr')].slice(0, 12).flatMap((row) => {
      const others = [...row.querySelectorAll('th, td:not(.c-contact)')].flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const seen = cell.getBoundingClientRect();
        return [...range.getClientRects()]
          .map((box) => ({ ...box.toJSON(), right: Math.min(box.right, seen.right) }) as DOMRect)
          .filter(({ width, height }) => width > 1 && height > 1);
      });
      return [...row.querySelectorAll<HTMLElement>('a.call, a.chat')].flatMap((link) => {
        const box = link.getBoundingClientRect();
        const over = others.some(
          (other) =>
            other.right > box.left + 0.5 &&
            other.left < box.right - 0.5 &&
            other.bottom > box.top + 0.5 &&
            other.top < box.bottom - 0.5,
        );
        return over || link.scrollWidth > link.clientWidth + 1 ? [`${row.textContent}`] : [];
      });
    }),
  );
}

/** Texts that are painted with letters of less than 11 pixels; a drawing that shrinks takes its letters along. */
export async function tinyTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement | SVGTextElement>('main *, header *, dialog *')].flatMap((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.getClientRects().length === 0) return [];
      const drawn = element instanceof SVGTextElement ? element.getScreenCTM() : null;
      const scale = drawn === null ? 1 : Math.hypot(drawn.a, drawn.b); // also of a text that is turned
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < 10.99 ? [`${element.textContent}: ${size}`] : [];
    }),
  );
}

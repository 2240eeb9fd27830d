import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const [light = '', dark = ''] = [...css('base.css').matchAll(/:root \{([^}]*)\}/g)].map(([, rules]) => rules);

describe('text for screen readers only', () => {
  const sheets = readdirSync(join(dirname(fileURLToPath(import.meta.url)), '..'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.css'));

  it('has one home', () => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter((name) => css(`../${name}`).includes('inset(50%)'))).toEqual(['ui/base.css']);
  });
});

describe('a row that has left the page', () => {
  it('is marked without opacity: dimmed, its muted words would fall below a contrast of 4.5', () => {
    const rules = [...css('../features/goals/components/wallet-table.css').matchAll(/([^{}]*)\{([^{}]*)\}/g)].filter(
      ([, selector]) => selector?.includes('elsewhere'),
    );
    expect(rules.map(([, , declarations]) => declarations)).not.toEqual([]);
    for (const [, , declarations] of rules) expect(declarations).not.toMatch(/opacity|filter/);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('colours of words can be read: %s', (_, colours) => {
  it.each([
    ['muted', ['ground', 'surface', 'raised', 'good-soft']],
    ['accent', ['ground', 'surface', 'raised', 'accent-soft', 'good-soft']],
    ['accent-strong', ['surface', 'accent-soft']],
    ['accent-ink', ['accent']],
    ['good', ['ground', 'surface', 'raised', 'good-soft']],
    ['late', ['surface', 'raised', 'late-soft', 'accent-soft']],
    ['risk', ['surface', 'raised', 'risk-soft', 'accent-soft']],
    ['cold', ['surface', 'raised', 'cold-soft', 'accent-soft']],
    ['warn-ink', ['warn-soft']],
    ['chip-ink', ['chip']],
    ['chip-muted', ['chip']],
    ['ink', ['tag', 'surface', 'ground']],
  ])('%s on %j', (words, grounds) => {
    const contrasts = grounds.map((ground) => contrast(colour(colours, words), colour(colours, ground)));
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(rules: string, name: string): string {
  const value = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(rules)?.[1];
  if (value === undefined) throw new Error(`no colour ${name}`);
  return value;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

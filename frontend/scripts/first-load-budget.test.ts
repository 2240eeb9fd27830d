import { expect, it } from 'vitest';
import { firstLoadBytes } from './first-load-budget.ts';

it('the first-load budget counts static imports and leaves lazy chunks out', () => {
  const chunk = (code: string, imports: string[], isEntry: boolean) => ({ code, imports, isEntry });
  const lean = new Map([
    ['main', chunk('a', [], true)],
    ['lazy', chunk('b'.repeat(999), [], false)],
  ]);
  const heavy = new Map([
    ['main', chunk('a', ['more'], true)],
    ['more', chunk('a', [], false)],
  ]);
  expect(firstLoadBytes(heavy)).toBe(2 * firstLoadBytes(lean));
});

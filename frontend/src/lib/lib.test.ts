import { describe, expect, it } from 'vitest';
import { daysBetween, formatDay, sinceDay } from './dates.ts';
import { formatMoney, formatPercent, formatPeriod, formatReais, formatShortMoney } from './format.ts';

describe('money', () => {
  it('is written with a no-break space', () => expect(formatMoney(1234.56)).toBe('R$\u00a01.234,56'));
  it.each([-0, -0.001, 0.004])('knows no negative zero: %d', (value) =>
    expect(formatMoney(value)).toBe('R$\u00a00,00'),
  );
  it('keeps the minus of a return', () => expect(formatMoney(-150)).toBe('-R$\u00a0150,00'));
});

describe('money in a list', () => {
  it.each([
    [3420.49, 'R$\u00a03.420'],
    [3420.5, 'R$\u00a03.421'],
    [0.4, 'R$\u00a00,40'],
    [-0.2, '-R$\u00a00,20'],
    [-0.001, 'R$\u00a00'],
    [0, 'R$\u00a00'],
  ])('has no cents unless there is nothing else: %d is %s', (value, text) => expect(formatReais(value)).toBe(text));
  it.each([
    [9999.4, 'R$\u00a09.999'],
    [44_310, 'R$\u00a044,3\u00a0mil'],
    [-44_310, '-R$\u00a044,3\u00a0mil'],
    [1_234_567, 'R$\u00a01,2\u00a0mi'],
  ])('is short from ten thousand on: %d is %s', (value, text) => expect(formatShortMoney(value)).toBe(text));
});

describe('percentages', () => {
  it.each([
    [25.83, '25,83%'],
    [54.9, '54,90%'],
    [112, '112%'],
    [-0, '0%'],
  ])('%d is %s', (value, text) => expect(formatPercent(value)).toBe(text));
});

describe('days', () => {
  it('are turned round, never parsed', () => expect(formatDay('2026-01-14')).toBe('14/01/2026'));
  it('are counted over a leap day', () => expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2));
  it.each([
    ['2026-01-20', 'hoje'],
    ['2026-01-19', 'ontem'],
    ['2026-01-14', 'há 6 dias'],
    ['2026-01-22', 'em 2 dias'],
    ['2025-10-22', 'há 90 dias'],
    ['2025-10-21', 'há 3 meses'],
    ['2025-08-20', 'há 5 meses'],
    ['2024-02-06', 'há 23 meses'],
    ['2024-02-04', 'há 23 meses'],
    ['2025-01-31', 'há 11 meses'],
    ['2025-01-20', 'há 12 meses'],
    ['2024-01-20', 'há 2 anos'],
    ['2023-01-02', 'há 3 anos'],
  ])('%s is %s on 20 January 2026', (day, words) => expect(sinceDay(day, '2026-01-20')).toBe(words));
  it('months are written in full', () => expect(formatPeriod(2026, 3)).toBe('março de 2026'));
});

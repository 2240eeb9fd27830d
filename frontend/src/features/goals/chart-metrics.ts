/** Where each bar of the chart stands, apart from how it is drawn. All lengths in pixels, y grows downwards. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type ChartMetrics = {
  readonly bars: readonly Bar[];
  /** Of the year before, each left of its own; none where it is not known. */
  readonly barsBefore: readonly Bar[];
  /** The line of zero; negative months hang below it. */
  readonly zero: number;
  /** The line of the month's goal, or null without one. */
  readonly pace: number | null;
};

/** How the names of the months stand below the bars; never shortened, turned where they do not fit side by side. */
export type AxisLabels = {
  readonly degrees: 0 | 45 | 90;
  /** Room below the bars. */
  readonly height: number;
  /** Room before the first bar, for a slanting name that begins left of it. */
  readonly start: number;
  /** Every how many months a name stands. */
  readonly every: number;
};

// In widths of a letter, of the widest sans-serif there is to expect, bold: "dezembro" and "janeiro".
const LONGEST = 5;
const FIRST = 3.9;
// What wide bold letters and the depth below their base add to a slanting name.
const BELOW = 0.55;
const SLANT = Math.SQRT1_2;

/**
 * @param width of the whole chart
 * @param fontSize of the names
 */
export function measureAxis(width: number, months: number, fontSize: number): AxisLabels {
  const slot = width / months;
  if (slot >= LONGEST * fontSize) return { degrees: 0, height: 1.8 * fontSize, start: 0, every: 1 };
  if (slot * SLANT >= 1.15 * fontSize) {
    const start = Math.max(0, FIRST * fontSize * SLANT - slot * 0.4);
    return { degrees: 45, height: ((LONGEST + BELOW) * SLANT + 0.9) * fontSize, start, every: 1 };
  }
  return {
    degrees: 90,
    height: (LONGEST + 0.6) * fontSize,
    start: Math.max(0, 0.65 * fontSize - slot * 0.4),
    every: Math.max(1, Math.ceil((1.15 * fontSize) / slot)),
  };
}

/**
 * @param values one per month, any sign
 * @param before the same of the year before, or null
 * @param monthlyGoal what a month has to bring; 0: no line
 * @param width of the plot
 * @param height of the plot
 */
export function measureChart(
  values: readonly number[],
  before: readonly number[] | null,
  monthlyGoal: number,
  width: number,
  height: number,
): ChartMetrics {
  const all = [...values, ...(before ?? [])];
  const top = Math.max(0, monthlyGoal, ...all);
  const bottom = Math.min(0, ...all);
  const scale = top === bottom ? 0 : height / (top - bottom);
  const zero = scale === 0 ? height : top * scale;
  const slot = width / values.length;
  const share = before === null ? 0.68 : 0.36;
  const place = (value: number, index: number, from: number): Bar => ({
    x: index * slot + slot * from,
    y: value >= 0 ? zero - value * scale : zero,
    width: slot * share,
    height: Math.abs(value) * scale,
  });
  return {
    bars: values.map((value, index) => place(value, index, before === null ? 0.16 : 0.52)),
    barsBefore: (before ?? []).map((value, index) => place(value, index, 0.12)),
    zero,
    pace: monthlyGoal > 0 ? zero - monthlyGoal * scale : null,
  };
}

/** The positions of the chart's bars, without the drawing. All lengths are in pixels, y grows downwards. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type ChartMetrics = {
  readonly bars: readonly Bar[];
  /** The bars of the year before, each left of its month's bar; empty if they are not known. */
  readonly barsBefore: readonly Bar[];
  /** The zero line; bars of negative months are below it. */
  readonly zero: number;
  /** The line of the month's goal, or null without one. */
  readonly pace: number | null;
};

/**
 * The names of the months below the bars. They are never shortened; they are turned if they do not fit side by side.
 */
export type AxisLabels = {
  readonly degrees: 0 | 45 | 90;
  /** Room below the bars. */
  readonly height: number;
  /** Room before the first bar, for a turned name that begins left of it. */
  readonly start: number;
  /** The number of months from one name to the next. */
  readonly every: number;
};

// In widths of a letter of the widest expected sans-serif font, in bold: "dezembro" and "janeiro".
const LONGEST = 5;
const FIRST = 3.9;
// What wide bold letters and their descenders add to a turned name.
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
 * @param values one per month, may be negative
 * @param before the same for the year before, or null
 * @param monthlyGoal the goal of a month; 0: no line
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

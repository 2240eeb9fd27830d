/** Where each bar of the chart stands, apart from how it is drawn. All lengths in pixels, y grows downwards. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type ChartMetrics = {
  readonly bars: readonly Bar[];
  /** The line of zero; negative months hang below it. */
  readonly zero: number;
  /** The line of the linear monthly share of the goal, or null without a goal. */
  readonly pace: number | null;
};

/**
 * @param values one per month, any sign
 * @param monthlyGoal the goal's twelfth; 0: no line
 * @param width of the plot
 * @param height of the plot
 */
export function measureChart(
  values: readonly number[],
  monthlyGoal: number,
  width: number,
  height: number,
): ChartMetrics {
  const top = Math.max(0, monthlyGoal, ...values);
  const bottom = Math.min(0, ...values);
  const scale = top === bottom ? 0 : height / (top - bottom);
  const zero = scale === 0 ? height : top * scale;
  const slot = width / values.length;
  const bars = values.map((value, index) => ({
    x: index * slot + slot * 0.16,
    y: value >= 0 ? zero - value * scale : zero,
    width: slot * 0.68,
    height: Math.abs(value) * scale,
  }));
  return { bars, zero, pace: monthlyGoal > 0 ? zero - monthlyGoal * scale : null };
}

/** A month beside the same month a year before; money in reais. */
export type MonthPair = {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly total: number;
  readonly before: number;
  readonly running: boolean;
};

/** @param months 24 months, oldest first, the running month last */
export function toPairs(months: readonly { readonly month: string; readonly total: number }[]): MonthPair[] {
  return months.slice(12).map(({ month, total }, index) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return { year, month: number, total, before: months[index]?.total ?? 0, running: index === 11 };
  });
}

/** The position of a value in a chart of that height; negative values are below the zero line. */
export function scaleOf(pairs: readonly MonthPair[], goal: number, height: number) {
  const values = pairs.flatMap(({ total, before }) => [total, before]);
  const top = Math.max(0, goal, ...values);
  const bottom = Math.min(0, ...values);
  const unit = top === bottom ? 0 : height / (top - bottom);
  const zero = unit === 0 ? height : top * unit;
  return {
    zero,
    y: (value: number) => zero - value * unit,
    bar: (value: number) => ({ y: value >= 0 ? zero - value * unit : zero, height: Math.abs(value) * unit }),
  };
}

import { describe, expect, it } from 'vitest';
import { measureAxis, measureChart } from './chart-metrics.ts';

describe('the chart', () => {
  it('hangs negative months below zero', () => {
    const { bars, zero } = measureChart([100, -50], null, 0, 100, 150);
    expect(zero).toBe(100);
    expect(bars.map(({ y, height }) => [y, height])).toEqual([
      [0, 100],
      [100, 50],
    ]);
  });
  it('leaves room for the goal above small months', () => expect(measureChart([10], null, 100, 10, 100).pace).toBe(0));
  it('stands the year before beside this one, on the same scale', () => {
    const { bars, barsBefore } = measureChart([100, 50], [200, 0], 0, 100, 100);
    expect(barsBefore.map(({ height }) => height)).toEqual([100, 0]);
    expect(bars.map(({ height }) => height)).toEqual([50, 25]);
    for (const [index, before] of barsBefore.entries()) {
      expect(before.x + before.width).toBeLessThanOrEqual(bars[index]?.x ?? 0);
    }
  });
  it('draws nothing at all from zeros', () => expect(measureChart([0, 0], null, 0, 10, 100).bars[0]?.height).toBe(0));
  it.each([
    [736, 12, 0, 1],
    [464, 12, 45, 1],
    [334, 12, 45, 1],
    [276, 24, 90, 2],
  ])(
    'names months in full: %d px wide with letters of %d px, turned by %d, every %d',
    (width, font, degrees, every) => {
      expect(measureAxis(width, 12, font)).toMatchObject({ degrees, every });
    },
  );
});

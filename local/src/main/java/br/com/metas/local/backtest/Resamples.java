package br.com.metas.local.backtest;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures how much a figure depends on the months and sellers in the data. Each resample draws
 * months and sellers with replacement, independently, and computes the figure again. The same seed
 * gives the same intervals on any number of processors. The tallies must not change after drawing.
 *
 * @param all the sums without resampling
 * @param drawn the sums of each resample
 */
record Resamples(Tally all, List<Tally> drawn) {
  private static final double TAIL = 0.025;

  /** A seller's tally of one month; both are numbered from 0 on. */
  record Cell(int month, int seller, Tally tally) {}

  static Resamples draw(List<Cell> cells, long seed, int count) {
    Tally all = new Tally();
    cells.forEach(cell -> all.add(cell.tally(), 1));
    int months = 1 + cells.stream().mapToInt(Cell::month).max().orElse(0);
    int sellers = 1 + cells.stream().mapToInt(Cell::seller).max().orElse(0);
    return new Resamples(
        all,
        IntStream.range(0, count)
            .parallel()
            .mapToObj(n -> resample(cells, months, sellers, new SplittableRandom(seed + n)))
            .toList());
  }

  /** A figure with its interval; a resample without a value is ignored. */
  Interval of(ToDoubleFunction<Tally> figure) {
    double[] values =
        drawn.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double value = figure.applyAsDouble(all);
    if (values.length == 0) {
      return new Interval(value, value, value);
    }
    int tail = (int) (values.length * TAIL);
    return new Interval(value, values[tail], values[values.length - 1 - tail]);
  }

  private static Tally resample(
      List<Cell> cells, int months, int sellers, SplittableRandom random) {
    int[] ofMonth = times(months, random);
    int[] ofSeller = times(sellers, random);
    Tally sum = new Tally();
    for (Cell cell : cells) {
      int weight = ofMonth[cell.month()] * ofSeller[cell.seller()];
      if (weight > 0) {
        sum.add(cell.tally(), weight);
      }
    }
    return sum;
  }

  /** Draws {@code size} times among {@code size} numbers, and returns how often each was drawn. */
  private static int[] times(int size, SplittableRandom random) {
    int[] times = new int[size];
    for (int n = 0; n < size; n++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }
}

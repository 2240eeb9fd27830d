package br.com.metas.cache.codec;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an annual layer: customers, cents of each closed month, last purchases, number of
 * purchase days, first purchase day.
 */
final class AnnualColumns {
  /** Stands for "never". Days are counted from a bound, so all real values are above 0. */
  private static final long NEVER = 0;

  private AnnualColumns() {}

  static void write(ColumnWriter writer, AnnualLayer layer) throws IOException {
    int size = layer.customers().size();
    MonthRange months = layer.months();
    writer.ascending(layer.customers().toArray());
    for (int index = 0; index < months.size(); index++) {
      YearMonth month = months.at(index);
      writer.longs(column(size, row -> layer.sales().cents(month, row)));
    }
    long end = end(layer.firstOpenMonth());
    PurchaseDates lasts = layer.lastPurchases();
    writer.longs(column(size, row -> distance(lasts.epochDay(row), day -> end - day)));
    PurchaseDays days = layer.purchaseDays();
    writer.longs(column(size, days::count));
    long begin = begin(months);
    writer.longs(column(size, row -> distance(days.firstDay(row), day -> day - begin)));
  }

  static AnnualLayer read(ColumnReader reader, GoalYear year, YearMonth firstOpenMonth)
      throws IOException {
    MonthRange range = year.closedRange(firstOpenMonth);
    CustomerIds customers = CustomerIds.of(reader.ascending());
    long[] @Nullable [] months = new long[range.size()] @Nullable [];
    for (int index = 0; index < months.length; index++) {
      months[index] = reader.longs();
    }
    long end = end(firstOpenMonth);
    PurchaseDates lasts = dates(reader.longs(), distance -> end - distance);
    int[] counts = Arrays.stream(reader.longs()).mapToInt(Math::toIntExact).toArray();
    long begin = begin(range);
    PurchaseDates firsts = dates(reader.longs(), distance -> begin + distance);
    return new AnnualLayer(
        year,
        firstOpenMonth,
        customers,
        new MonthlySales(customers.size(), range.first(), months),
        lasts,
        new PurchaseDays(counts, firsts));
  }

  /**
   * The day after the layer's months. Last purchases are stored as the number of days before it.
   */
  private static long end(YearMonth firstOpenMonth) {
    return firstOpenMonth.atDay(1).toEpochDay();
  }

  /**
   * The day before the layer's months. First purchases are stored as the number of days after it.
   */
  private static long begin(MonthRange months) {
    return months.beginOf(0).toEpochDay() - 1;
  }

  private static long distance(int epochDay, LongUnaryOperator fromBound) {
    return epochDay == PurchaseDates.NEVER ? NEVER : fromBound.applyAsLong(epochDay);
  }

  private static PurchaseDates dates(long[] distances, LongUnaryOperator day) {
    return new PurchaseDates(
        Arrays.stream(distances)
            .mapToInt(distance ->
                distance == NEVER
                    ? PurchaseDates.NEVER
                    : Math.toIntExact(day.applyAsLong(distance)))
            .toArray());
  }

  private static long[] column(int size, IntToLongFunction value) {
    return IntStream.range(0, size).mapToLong(value).toArray();
  }
}

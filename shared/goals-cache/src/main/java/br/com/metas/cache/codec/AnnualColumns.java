package br.com.metas.cache.codec;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.LastPurchases;
import br.com.metas.goals.MonthlySales;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of an annual layer: customers, each closed month in cents, last purchases. */
final class AnnualColumns {
  /** Stands for "never" among days counted back from the first open month, which are above 0. */
  private static final long NEVER = 0;

  private AnnualColumns() {}

  static void write(ColumnWriter writer, AnnualLayer layer) throws IOException {
    int size = layer.customers().size();
    writer.ascending(layer.customers().toArray());
    for (int number = 1; number <= layer.year().closedMonths(layer.firstOpenMonth()); number++) {
      int month = number;
      writer.longs(
          IntStream.range(0, size).mapToLong(row -> layer.sales().cents(month, row)).toArray());
    }
    long end = layer.firstOpenMonth().atDay(1).toEpochDay();
    LastPurchases days = layer.lastPurchases();
    writer.longs(
        IntStream.range(0, size)
            .mapToLong(
                row -> days.epochDay(row) == LastPurchases.NEVER ? NEVER : end - days.epochDay(row))
            .toArray());
  }

  static AnnualLayer read(ColumnReader reader, GoalYear year, YearMonth firstOpenMonth)
      throws IOException {
    CustomerIds customers = CustomerIds.of(reader.ascending());
    long[] @Nullable [] months = new long[12] @Nullable [];
    for (int month = 0; month < year.closedMonths(firstOpenMonth); month++) {
      months[month] = reader.longs();
    }
    long end = firstOpenMonth.atDay(1).toEpochDay();
    int[] days =
        Arrays.stream(reader.longs())
            .mapToInt(back -> back == NEVER ? LastPurchases.NEVER : Math.toIntExact(end - back))
            .toArray();
    return new AnnualLayer(
        year,
        firstOpenMonth,
        customers,
        new MonthlySales(customers.size(), months),
        new LastPurchases(days));
  }
}

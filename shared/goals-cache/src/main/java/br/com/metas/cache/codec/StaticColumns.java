package br.com.metas.cache.codec;

import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.StaticLayer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The seller's name, then the columns of a static layer, in this order. */
final class StaticColumns {
  private StaticColumns() {}

  static void write(ColumnWriter writer, StaticLayer layer) throws IOException {
    int size = layer.customers().size();
    writer.strings(layer.sellerName().stream().toArray(String[]::new));
    writer.ascending(layer.customers().toArray());
    writer.strings(texts(size, layer::name));
    writer.strings(
        IntStream.range(0, size)
            .mapToObj(row -> layer.phone(row).orElse(null))
            .toArray(String[]::new));
    writer.repeated(texts(size, layer::city));
    writer.repeated(texts(size, layer::state));
    writer.repeated(texts(size, row -> layer.classification(row).name()));
    writer.longs(numbers(size, layer::goalCents));
    writer.longs(numbers(size, layer::previousYearCents));
  }

  static StaticLayer read(ColumnReader reader, GoalYear year) throws IOException {
    Optional<String> sellerName = Arrays.stream(reader.texts()).findFirst();
    CustomerIds customers = CustomerIds.of(reader.ascending());
    return new StaticLayer(
        year,
        sellerName,
        customers,
        new StaticLayer.Columns(
            reader.texts(),
            reader.strings(),
            reader.repeated(),
            reader.repeated(),
            Arrays.stream(reader.repeated())
                .map(Classification::valueOf)
                .toArray(Classification[]::new),
            reader.longs(),
            reader.longs()));
  }

  private static String[] texts(int size, IntFunction<String> column) {
    return IntStream.range(0, size).mapToObj(column).toArray(String[]::new);
  }

  private static long[] numbers(int size, IntToLongFunction column) {
    return IntStream.range(0, size).mapToLong(column).toArray();
  }
}

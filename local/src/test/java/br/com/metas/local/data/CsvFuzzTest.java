package br.com.metas.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Three files with random content: they are imported as a whole, or refused with a message that
 * names a file.
 */
final class CsvFuzzTest {
  @FuzzTest(maxExecutions = 20_000)
  void anyFiles(FuzzedDataProvider data) throws IOException {
    Path folder = Files.createTempDirectory("csv");
    try {
      write(folder, "customers.csv", "customer_id,customer_name,city,state,phone\n", data);
      write(
          folder,
          "goals.csv",
          "seller_id,customer_id,year,classification,goal,sales_previous_year\n",
          data);
      write(folder, "sales.csv", "customer_id,seller_id,sale_date,amount\n", data);
      try {
        assertThat(new CsvFolder(folder).read()).isNotNull();
      } catch (BadCsvException refused) {
        assertThat(refused.getMessage()).contains(".csv");
      }
    } finally {
      for (String name : new String[] {"customers.csv", "goals.csv", "sales.csv"}) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  /** Mostly with the right header, so that lines are read. */
  private static void write(Path folder, String name, String header, FuzzedDataProvider data)
      throws IOException {
    String begin = data.consumeBoolean() ? header : "";
    Files.writeString(folder.resolve(name), begin + data.consumeString(200));
  }
}

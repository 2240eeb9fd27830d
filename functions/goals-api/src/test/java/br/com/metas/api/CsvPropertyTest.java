package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;

class CsvPropertyTest {
  @Property(tries = 200)
  void anyNameReadsBackByAnotherReader(@ForAll("names") List<String> names) throws IOException {
    SampleWallet wallet = new SampleWallet();
    for (int row = 0; row < names.size(); row++) {
      wallet.add(row + 1, names.get(row), "", "Itu", "A", 100, 0, 1, 0);
    }

    List<CSVRecord> records =
        CsvExportTest.records(
            ApiFixture.of(wallet)
                .gateway
                .send(
                    GatewayEvent.goals("42")
                        .query("order_by=customer_id")
                        .header("accept", "text/csv"))
                .text());

    assertThat(records)
        .extracting(record -> record.get("Cliente"))
        .isEqualTo(names.stream().map(CsvPropertyTest::harmless).toList());
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .withChars(";\"\r\n\t=+-@＝', aé".toCharArray())
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  /**
   * Adds an apostrophe wherever a cell can begin with a formula, with or without quotes between.
   */
  private static String harmless(String name) {
    return name.replaceAll("(?<=(?:^|[,;|\t\r\n])[\"']{0,12})(?=[=+\\-@＝＋－＠])|^(?=[\t\r\n])", "'");
  }
}

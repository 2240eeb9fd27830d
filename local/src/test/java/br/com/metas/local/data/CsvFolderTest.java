package br.com.metas.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.Money;
import br.com.metas.goals.SellerId;
import br.com.metas.local.data.SalesRows.SellerRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFolderTest {
  private static final String CUSTOMERS =
      """
      customer_id,customer_name,city,state,phone
      7,"Silva, Souza",São Paulo,SP,
      8,Padaria 😀,Recife,PE,(81) 98765-4321
      """;
  private static final String GOALS =
      """
      seller_id,customer_id,year,classification,goal,sales_previous_year
      42,7,2026,A,1000.50,
      42,8,2026,C,0,12.3
      """;
  private static final String SALES =
      """
      customer_id,seller_id,sale_date,amount
      7,42,2025-12-31T23:59:59,10.10
      7,42,2025-02-01,-0.10
      7,99,2026-01-02,5
      """;

  private static final String SELLERS =
      """
      seller_id,seller_name
      42,"Conceição, Ana"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void goodFiles() throws IOException {
    write("customers.csv", CUSTOMERS);
    write("goals.csv", GOALS);
    write("sales.csv", SALES);
    write("sellers.csv", SELLERS);
  }

  @Test
  void readsWhatSellersAreCalled() throws Exception {
    assertThat(new CsvFolder(folder).read().sellers())
        .containsExactly(new SellerRow(new SellerId(42), "Conceição, Ana"));

    Files.delete(folder.resolve("sellers.csv"));
    assertThat(new CsvFolder(folder).read().sellers()).isEmpty();
  }

  @Test
  void aSellerMayHaveANameOfExactlyAsManyCharactersAsTheTableHolds() throws Exception {
    write("sellers.csv", SELLERS + "7," + "é".repeat(160) + "\n");
    assertThat(new CsvFolder(folder).read().sellers()).hasSize(2);

    write("sellers.csv", SELLERS + "7," + "é".repeat(161) + "\n");
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("sellers.csv line 3, column seller_name: has more than 160 characters");
  }

  @Test
  void readsQuotesAccentsAndBothFormsOfADate() throws BadCsvException {
    SalesRows rows = new CsvFolder(folder).read();

    assertThat(rows.customers().getFirst().name()).isEqualTo("Silva, Souza");
    assertThat(rows.customers().getLast().name()).isEqualTo("Padaria 😀");
    assertThat(rows.sales().getFirst().at()).isEqualTo(LocalDateTime.of(2025, 12, 31, 23, 59, 59));
    assertThat(rows.sales().getLast().at()).isEqualTo(LocalDateTime.of(2026, 1, 2, 0, 0));
  }

  @Test
  void writesPhonesAsE164() throws BadCsvException {
    SalesRows rows = new CsvFolder(folder).read();

    assertThat(rows.customers().getFirst().phone()).isEmpty();
    assertThat(rows.customers().getLast().phone()).isEqualTo(Optional.of("+5581987654321"));
  }

  @Test
  void sumsThePreviousYearWhereItIsNotGiven() throws BadCsvException {
    SalesRows rows = new CsvFolder(folder).read();

    assertThat(rows.goals().getFirst().previousYearSales()).isEqualTo(new Money(1_000));
    assertThat(rows.goals().getLast().previousYearSales()).isEqualTo(new Money(1_230));
  }

  @Test
  void acceptsAnAbsentPhoneColumnAByteOrderMarkCrLfAndBlankLines() throws Exception {
    write(
        "customers.csv",
        "\uFEFFstate,customer_id,customer_name,city\r\nSP,7,A,B\r\nPE,8,C,D\r\n\r\n");

    assertThat(new CsvFolder(folder).read().customers()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          customers.csv | 0,X,Y,SP,            | customers.csv line 4, column customer_id: '0' is not a whole number
          customers.csv | x,X,Y,SP,            | customers.csv line 4, column customer_id: 'x' is not a whole number
          customers.csv | 7,X,Y,SP,            | customers.csv line 4, column customer_id: 7 appears twice
          customers.csv | 9,,Y,SP,             | customers.csv line 4, column customer_name: is empty
          customers.csv | 9,X,,SP,             | customers.csv line 4, column city: is empty
          customers.csv | 9,X,Y,Sao,           | customers.csv line 4, column state: 'Sao' is not two capital letters
          customers.csv | 9, ​,Y,SP,   | customers.csv line 4, column customer_name: is blank
          customers.csv | 9,X,Y,SP,ring me     | customers.csv line 4, column phone: 'ring me' is not a phone number
          customers.csv | 9,X,Y,SP,98765-4321  | customers.csv line 4, column phone: '98765-4321' is not a phone number
          customers.csv | 9,X\\0,Y,SP,         | customers.csv line 4, column customer_name: has a control character (U+0000)
          customers.csv | 9,X,Y\\x7F,SP,     | customers.csv line 4, column city: has a control character (U+007F)
          customers.csv | 9,"X"Y,Z,SP,         | customers.csv line 4: has text after its closing quote
          customers.csv | "9","a""b" x,Z,SP,   | customers.csv line 4: has text after its closing quote
          customers.csv | 9,X,"Y,SP,           | customers.csv line 4: has a quote that is never closed
          customers.csv | 9,X,Y                | customers.csv line 4, column city: the line has 3 fields, the header 5
          customers.csv | 9,X,Y,SP,,more       | customers.csv line 4, column phone: the line has 6 fields, the header 5
          goals.csv     | 42,9,2026,A,1,       | goals.csv line 4, column customer_id: 9 is not in customers.csv
          goals.csv     | 43,7,2026,A,1,       | goals.csv line 4, column customer_id: 7 has a goal of 2026 on an earlier line
          goals.csv     | 0,7,2025,A,1,        | goals.csv line 4, column seller_id: '0' is not a seller id
          goals.csv     | 42,7,1999,A,1,       | goals.csv line 4, column year: '1999' is not a year
          goals.csv     | 42,7,2025,D,1,       | goals.csv line 4, column classification: 'D' is not A, B or C
          goals.csv     | 42,7,2025,a,1,       | goals.csv line 4, column classification: 'a' is not A, B or C
          goals.csv     | 42,7,2025,A,-1,      | goals.csv line 4, column goal: '-1' is below zero
          goals.csv     | 42,7,2025,A,,        | goals.csv line 4, column goal: is empty
          goals.csv     | 42,7,2025,A,1,x      | goals.csv line 4, column sales_previous_year: 'x' is not an amount
          sellers.csv   | 0,X                  | sellers.csv line 3, column seller_id: '0' is not a seller id
          sellers.csv   | x,X                  | sellers.csv line 3, column seller_id: 'x' is not a seller id
          sellers.csv   | 42,X                 | sellers.csv line 3, column seller_id: 42 appears twice
          sellers.csv   | 43,                  | sellers.csv line 3, column seller_name: is empty
          sellers.csv   | 43,"  "              | sellers.csv line 3, column seller_name: is blank
          sellers.csv   | 43,X\\0            | sellers.csv line 3, column seller_name: has a control character (U+0000)
          sellers.csv   | 43                   | sellers.csv line 3, column seller_id: the line has 1 fields, the header 2
          sales.csv     | 9,42,2026-01-01,1    | sales.csv line 5, column customer_id: 9 is not in customers.csv
          sales.csv     | 7,-1,2026-01-01,1    | sales.csv line 5, column seller_id: '-1' is not a seller id
          sales.csv     | 7,42,2026-02-29,1    | sales.csv line 5, column sale_date: '2026-02-29' is not a day
          sales.csv     | 7,42,01/02/2026,1    | sales.csv line 5, column sale_date: '01/02/2026' is not YYYY-MM-DD
          sales.csv     | 7,42,2026-01-01 10:00:00,1 | sales.csv line 5, column sale_date: '2026-01-01 10:00:00' is not YYYY-MM-DD
          sales.csv     | 7,42,2026-01-01,1.234 | sales.csv line 5, column amount: '1.234' is not an amount
          sales.csv     | 7,42,2026-01-01,1e3  | sales.csv line 5, column amount: '1e3' is not an amount
          sales.csv     | 7,42,2026-01-01,     | sales.csv line 5, column amount: is empty
          """)
  void aBadLineIsNamedWithItsColumnAndReason(String file, String line, String message)
      throws IOException {
    String text = line.replace("\\0", "\0").replace("\\x7F", "\177");
    write(file, Files.readString(folder.resolve(file)) + text + "\n");

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .isInstanceOf(BadCsvException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "5511987654321, +5511987654321",
    "(11) 8765-4321, +5511987654321",
    "0800 123 4567, +558001234567",
  })
  void aPhoneIsReadByTheRuleOfThePage(String typed, String e164) throws Exception {
    write("customers.csv", CUSTOMERS + "9,X,Y,SP," + typed + "\n");

    assertThat(new CsvFolder(folder).read().customers().getLast().phone())
        .isEqualTo(Optional.of(e164));
  }

  @Test
  void salesThatNoColumnCouldHoldTheSumOfAreNamedAtTheLineThatIsTooMuch() throws IOException {
    write(
        "sales.csv",
        SALES + "8,42,2025-01-01,9999999999999.99\n8,42,2025-01-02,0.00\n8,42,2025-01-03,0.01\n");

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .isInstanceOf(BadCsvException.class)
        .hasMessage(
            "sales.csv line 7, column amount: with it the sales of customer 8 in 2025 sum to more"
                + " than 9999999999999.99, above or below zero");
  }

  @Test
  void salesThatNoLongCouldHoldTheSumOfAreNamedTheSameWay() throws IOException {
    write("sales.csv", SALES + "8,42,2025-01-01,-9999999999999.99\n".repeat(9_300));

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .isInstanceOf(BadCsvException.class)
        .hasMessageStartingWith("sales.csv line 6, column amount: with it the sales of customer 8");
  }

  @Test
  void aQuotedLineBreakDoesNotShiftTheLineNumbers() throws IOException {
    write("customers.csv", CUSTOMERS.replace("phone\n", "\"phone\n\"\n") + "10,X,Y,Z,\n");

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessageStartingWith("customers.csv line 5, column state");
  }

  @Test
  void aLineBreakWithinANameIsNamedByTheLineOnWhichTheRecordBegins() throws IOException {
    write("customers.csv", CUSTOMERS + "9,\"two\nlines\",Y,SP,\n");

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("customers.csv line 4, column customer_name: has a control character (U+000A)");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirColumn() throws IOException {
    Files.write(
        folder.resolve("customers.csv"),
        "customer_id,customer_name,city,state\n9,Jo\u00e3o,Y,SP\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("customers.csv line 2, column customer_name: is not UTF-8");
  }

  @Test
  void anOpenQuoteIsNamedWithItsLine() throws IOException {
    write("sales.csv", SALES + "7,42,\"2026-01-01,1\n" + "7,42,2026-01-01,1\n".repeat(3));

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("sales.csv line 5: has a quote that is never closed");
  }

  @Test
  void aBadQuoteOfTheHeaderIsNamed() throws IOException {
    write("sales.csv", "customer_id,\"seller_id\"x,sale_date,amount\n");

    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("sales.csv line 1: has text after its closing quote");
  }

  @Test
  void anUnknownAMissingAndARepeatedColumnAreNamed() throws IOException {
    write("sales.csv", "customer_id,seller_id,date,amount\n");
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessageStartingWith("sales.csv line 1, column 'date': is unknown");

    write("sales.csv", "customer_id,seller_id,amount\n");
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("sales.csv line 1, column sale_date: is missing");

    write("sales.csv", "customer_id,seller_id,sale_date,amount,amount\n");
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("sales.csv line 1, column amount: appears twice");
  }

  @Test
  void aMissingAndAnEmptyFileAreNamed() throws IOException {
    write("goals.csv", "");
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessage("goals.csv line 1: is empty, a header line is needed");

    Files.delete(folder.resolve("goals.csv"));
    assertThatThrownBy(() -> new CsvFolder(folder).read())
        .hasMessageStartingWith("goals.csv: there is no such file");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}

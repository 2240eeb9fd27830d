package br.com.metas.api.goals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A CSV file as a Brazilian spreadsheet reads it: byte order mark, semicolons, CRLF, quotes of RFC
 * 4180, decimal commas. Not thread-safe.
 */
final class CsvText {
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private final StringBuilder text;
  private boolean lineIsEmpty = true;

  CsvText(int expectedCharacters) {
    text = new StringBuilder(expectedCharacters).append('\uFEFF');
  }

  /** A text that people wrote: one that a spreadsheet could run gets an apostrophe in front. */
  CsvText text(String value) {
    boolean runs = !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
    return value(runs ? "'" + value : value);
  }

  /** A value of this program's own making. */
  CsvText value(String value) {
    if (!lineIsEmpty) {
      text.append(';');
    }
    lineIsEmpty = false;
    if (value.chars().anyMatch(CsvText::needsQuotes)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
    return this;
  }

  /** A number with a decimal comma and no thousands. */
  CsvText decimal(BigDecimal number) {
    return value(number.toPlainString().replace('.', ','));
  }

  /** A number, or nothing. */
  CsvText decimal(Optional<BigDecimal> number) {
    return number.map(this::decimal).orElseGet(() -> value(""));
  }

  CsvText endLine() {
    text.append("\r\n");
    lineIsEmpty = true;
    return this;
  }

  byte[] toBytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean needsQuotes(int character) {
    return character == ';' || character == '"' || character == '\r' || character == '\n';
  }
}

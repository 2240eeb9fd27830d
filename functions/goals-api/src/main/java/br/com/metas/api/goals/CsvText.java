package br.com.metas.api.goals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a CSV file for Brazilian spreadsheets: byte order mark, semicolons, CRLF, quotes as in RFC
 * 4180, decimal commas. Not thread-safe.
 */
final class CsvText {
  /**
   * Characters that begin a formula. The wide forms count too, because input methods and imports
   * convert them.
   */
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";

  /** Characters that some spreadsheets remove from the start of a cell. */
  private static final String HIDES_A_FORMULA = "\t\r\n";

  /** Characters that can end a cell in other spreadsheets, or when text is pasted. */
  private static final String ENDS_A_CELL = ",;|\t\r\n";

  /** The number of digits that a spreadsheet keeps. */
  private static final int EXACT_DIGITS = 15;

  private final StringBuilder text;
  private boolean lineIsEmpty = true;

  CsvText(int expectedCharacters) {
    text = new StringBuilder(expectedCharacters).append('\uFEFF');
  }

  /**
   * Writes a text that people wrote. An apostrophe is added wherever a spreadsheet could run it as
   * a formula.
   */
  CsvText text(String value) {
    StringBuilder harmless = new StringBuilder(value.length() + 2);
    boolean cellBegins = true;
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      boolean hidesOne = i == 0 && HIDES_A_FORMULA.indexOf(sign) >= 0;
      if (hidesOne || (cellBegins && BEGINS_A_FORMULA.indexOf(sign) >= 0)) {
        harmless.append('\'');
      }
      harmless.append(sign);
      boolean quote = sign == '"' || sign == '\'';
      cellBegins = (cellBegins && quote) || ENDS_A_CELL.indexOf(sign) >= 0;
    }
    return value(harmless.toString());
  }

  /**
   * Writes an id as digits. If a spreadsheet would round it, the form is {@code
   * ="123456789012345678"}, which Excel, LibreOffice and Google Sheets show as digits.
   */
  CsvText id(long id) {
    String digits = Long.toString(id);
    return value(digits.length() > EXACT_DIGITS ? "=\"" + digits + "\"" : digits);
  }

  /** Writes a value that cannot be a formula. */
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

  /** Writes a number with a decimal comma and without thousands separators. */
  CsvText decimal(BigDecimal number) {
    return value(number.toPlainString().replace('.', ','));
  }

  /** Writes a number, or an empty cell. */
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

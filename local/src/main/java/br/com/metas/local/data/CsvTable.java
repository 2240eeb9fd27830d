package br.com.metas.local.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header line: UTF-8 (a byte-order mark is accepted), commas, RFC 4180 quotes.
 *
 * @param file the file
 * @param required columns that must be there, in any order
 * @param optional columns that may be there; any other is an error
 */
record CsvTable(Path file, List<String> required, List<String> optional) {
  /** Stands for bytes that are not UTF-8: a code point that no text may contain. */
  static final String NOT_UTF_8 = "\uFFFF";

  private static final CSVFormat RFC_4180 =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /** Receives each line in order. */
  interface LineReader {
    void accept(CsvLine line) throws BadCsvException;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * Reads the whole file.
   *
   * @throws BadCsvException at the first line that breaks a rule
   */
  void read(LineReader reader) throws BadCsvException {
    long line = 1;
    try (Reader text = open();
        CSVParser parser = RFC_4180.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new BadCsvException(name() + " line 1: is empty, a header line is needed");
      }
      Map<String, Integer> columns = columns(records.next());
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return;
        }
        CSVRecord record = records.next();
        boolean blank = record.size() == 1 && record.get(0).isEmpty();
        if (!blank) {
          reader.accept(line(line, columns, record));
        }
      }
    } catch (UncheckedIOException | IllegalStateException | IOException failed) {
      throw unreadable(line, failed);
    }
  }

  /** The library says what is wrong with a quote, and not in which field. */
  private BadCsvException unreadable(long line, Exception failed) {
    String said = String.valueOf(failed.getMessage());
    String reason = said;
    if (said.contains("EOF reached before encapsulated token")) {
      reason = "has a quote that is never closed";
    } else if (said.contains("between encapsulated token and delimiter")) {
      reason = "has text after its closing quote";
    }
    return new BadCsvException(name() + " line " + line + ": " + reason);
  }

  private Reader open() throws BadCsvException, IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadCsvException(name() + ": there is no such file in " + file.getParent());
    }
    return new InputStreamReader(
        Files.newInputStream(file),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(NOT_UTF_8));
  }

  private Map<String, Integer> columns(CSVRecord header) throws BadCsvException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    String[] names = header.values();
    names[0] = names[0].startsWith("\uFEFF") ? names[0].substring(1) : names[0];
    for (int at = 0; at < names.length; at++) {
      String name = names[at].strip();
      if (!required.contains(name) && !optional.contains(name)) {
        throw new BadCsvException(
            name() + " line 1, column '" + name + "': is unknown, expected are " + expected());
      }
      if (columns.put(name, at) != null) {
        throw new BadCsvException(name() + " line 1, column " + name + ": appears twice");
      }
    }
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(columns.keySet());
    if (!missing.isEmpty()) {
      throw new BadCsvException(
          name() + " line 1, column " + String.join(", ", missing) + ": is missing");
    }
    return columns;
  }

  private String expected() {
    return String.join(", ", required)
        + (optional.isEmpty() ? "" : " and perhaps " + String.join(", ", optional));
  }

  private CsvLine line(long number, Map<String, Integer> columns, CSVRecord record)
      throws BadCsvException {
    if (record.size() != columns.size()) {
      String last = List.copyOf(columns.keySet()).get(Math.min(record.size(), columns.size()) - 1);
      throw new BadCsvException(
          "%s line %d, column %s: the line has %d fields, the header %d"
              .formatted(name(), number, last, record.size(), columns.size()));
    }
    return new CsvLine(name(), number, columns, Arrays.asList(record.values()));
  }
}

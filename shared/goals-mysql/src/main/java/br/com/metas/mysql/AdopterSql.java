package br.com.metas.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The adopter's own statements, held to what can be seen without a database. The build does this
 * ({@link #main}), so a wrong file is never met by a request.
 */
public final class AdopterSql {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-z0-9_]*)");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  /** The product adds a last SELECT to the live statement, which none of these may stand before. */
  private static final Pattern ENDS_IN_ORDER =
      Pattern.compile("\\b(ORDER\\s+BY|LIMIT)\\b", Pattern.CASE_INSENSITIVE);

  private static final String ONE_CUSTOMER = "-- one customer:";
  private static final String ENDING = ".sql";

  private AdopterSql() {}

  /**
   * Something wrong in a file.
   *
   * @param line counted from 1
   */
  public record Fault(Path file, int line, String words) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + words;
    }
  }

  /**
   * Fails if a file of the folder can't stand in for a shipped statement.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    List<Fault> faults = faults(Path.of(arguments[0]));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "\n", "")));
    }
  }

  /** Whether any statement of the adopter's stands in for a shipped one in this program. */
  public static boolean isUsed() {
    return SqlContract.all().stream().map(SqlContract::name).anyMatch(SqlResource::isAdopters);
  }

  /** All that is wrong in a folder; nothing if it does not exist. */
  public static List<Fault> faults(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Map<String, SqlContract> contracts =
        Stream.concat(SqlContract.all().stream(), SqlContract.ofBacktest().stream())
            .collect(Collectors.toMap(SqlContract::name, Function.identity()));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .flatMap(file -> faults(file, contracts).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Fault> faults(Path file, Map<String, SqlContract> contracts) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.sql$", "");
    return Optional.ofNullable(contracts.get(name))
        .map(contract -> faults(file, contract))
        .orElseGet(() ->
            List.of(
                new Fault(
                    file,
                    1,
                    "no statement has this name; there are "
                        + String.join(", ", new TreeSet<>(contracts.keySet())))));
  }

  private static List<Fault> faults(Path file, SqlContract contract) {
    String text = withoutComments(file);
    String narrowing = contract.isNarrowed() ? narrowing(file) : "";
    List<Fault> faults = new ArrayList<>();
    Set<String> missing = new TreeSet<>(contract.parameters());
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      if (!contract.parameters().contains(parameter.group(1))) {
        faults.add(
            new Fault(
                file,
                lineAt(text, parameter.start()),
                "there is no parameter :"
                    + parameter.group(1)
                    + "; there are "
                    + colons(contract)));
      }
      missing.remove(parameter.group(1));
    }
    int first = lineAt(text, text.length() - text.stripLeading().length());
    missing.forEach(name -> faults.add(new Fault(file, first, "does not use :" + name)));
    if (contract.isNarrowed() && !narrowing.contains(":customer")) {
      faults.add(
          new Fault(
              file,
              first,
              "does not say where one customer goes: -- one customer: AND … = :customer"));
    }
    if (contract.name().equals("live") && ENDS_IN_ORDER.matcher(outermost(text)).find()) {
      faults.add(new Fault(file, first, "its rows come in no order: leave out ORDER BY and LIMIT"));
    }
    contract.columns().stream()
        .filter(column -> lineOf(text, column.name()).isEmpty())
        .forEach(column ->
            faults.add(
                new Fault(
                    file, first, "has no column " + column.name() + " (" + column.kind() + ")")));
    return faults;
  }

  /** What stands in no bracket. */
  private static String outermost(String text) {
    String before;
    String outer = text;
    do {
      before = outer;
      outer = BRACKETS.matcher(before).replaceAll("");
    } while (!outer.equals(before));
    return outer;
  }

  /** What the comments for one customer hold. */
  private static String narrowing(Path file) {
    return read(file)
        .lines()
        .filter(line -> line.contains(ONE_CUSTOMER))
        .map(line -> line.substring(line.indexOf(ONE_CUSTOMER)))
        .collect(Collectors.joining());
  }

  private static String colons(SqlContract contract) {
    return contract.parameters().isEmpty()
        ? "none"
        : contract.parameters().stream().map(":"::concat).collect(Collectors.joining(", "));
  }

  /** The first line of a file where a word stands outside a comment. */
  public static Optional<Integer> lineOf(Path file, String word) {
    return lineOf(withoutComments(file), word);
  }

  private static Optional<Integer> lineOf(String text, String word) {
    Matcher found =
        Pattern.compile("(?<![\\w:])" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    return found.find() ? Optional.of(lineAt(text, found.start())) : Optional.empty();
  }

  /** Keeps the lines where they are. */
  private static String withoutComments(Path file) {
    return COMMENT.matcher(read(file)).replaceAll("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lineAt(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(letter -> letter == '\n').count();
  }
}

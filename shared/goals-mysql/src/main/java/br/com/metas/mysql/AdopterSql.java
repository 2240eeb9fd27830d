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
 * Checks the adopter's statements, as far as this is possible without a database. The build runs
 * this check ({@link #main}), so a wrong file is never deployed.
 */
public final class AdopterSql {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-z0-9_]*)");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  /** Clauses that must not end the live statement, because the product appends a SELECT to it. */
  private static final Pattern ENDS_IN_ORDER =
      Pattern.compile("\\b(ORDER\\s+BY|LIMIT)\\b", Pattern.CASE_INSENSITIVE);

  private static final String ONE_CUSTOMER = "-- one customer:";
  private static final String ENDING = ".sql";

  private AdopterSql() {}

  /**
   * A fault in a file.
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
   * Fails if a file of the folder cannot replace a shipped statement.
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

  /** Whether this program uses at least one statement of the adopter instead of a shipped one. */
  public static boolean isUsed() {
    return SqlContract.all().stream().map(SqlContract::name).anyMatch(SqlResource::isAdopters);
  }

  /** All faults in a folder; none if the folder does not exist. */
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
                    "no statement has this name; the names are "
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
                "unknown parameter :"
                    + parameter.group(1)
                    + "; the parameters are "
                    + colons(contract)));
      }
      missing.remove(parameter.group(1));
    }
    int first = lineAt(text, text.length() - text.stripLeading().length());
    missing.forEach(name -> faults.add(new Fault(file, first, "does not use :" + name)));
    if (contract.isNarrowed() && !narrowing.contains(":customer")) {
      faults.add(
          new Fault(
              file, first, "has no comment for one customer: -- one customer: AND … = :customer"));
    }
    if (contract.name().equals("live") && ENDS_IN_ORDER.matcher(outermost(text)).find()) {
      faults.add(
          new Fault(
              file,
              first,
              "must not end with ORDER BY or LIMIT, because a SELECT is appended to it"));
    }
    contract.columns().stream()
        .filter(column -> lineOf(text, column.name()).isEmpty())
        .forEach(column ->
            faults.add(
                new Fault(
                    file, first, "has no column " + column.name() + " (" + column.kind() + ")")));
    return faults;
  }

  /** The text outside of all brackets. */
  private static String outermost(String text) {
    String before;
    String outer = text;
    do {
      before = outer;
      outer = BRACKETS.matcher(before).replaceAll("");
    } while (!outer.equals(before));
    return outer;
  }

  /** The text of the comments for one customer. */
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

  /** The first line of a file that has a word outside of comments. */
  public static Optional<Integer> lineOf(Path file, String word) {
    return lineOf(withoutComments(file), word);
  }

  private static Optional<Integer> lineOf(String text, String word) {
    Matcher found =
        Pattern.compile("(?<![\\w:])" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(text);
    return found.find() ? Optional.of(lineAt(text, found.start())) : Optional.empty();
  }

  /** The text without comments; line numbers stay the same. */
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

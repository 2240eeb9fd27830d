package br.com.metas.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement from its {@code .sql} resource. Comments ({@code --} to the end of the line) are left
 * out, and each {@code :name} becomes a {@code ?}. Immutable.
 *
 * @param name the resource's name without its ending
 * @param text what the driver gets
 * @param parameters the names in the order of the question marks, a name as often as it occurs
 */
record SqlResource(String name, String text, List<String> parameters) {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PARAMETER = Pattern.compile(":([a-z][a-z0-9_]*)");

  /**
   * Reads a statement.
   *
   * @throws IllegalStateException if there is none of this name
   */
  static SqlResource of(String name) {
    try (InputStream in = SqlResource.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("there is no statement " + name);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SqlResource parse(String name, String source) {
    String statement =
        BLANKS.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll(" ").strip();
    List<String> parameters = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(statement);
    while (parameter.find()) {
      parameters.add(parameter.group(1));
    }
    return new SqlResource(name, parameter.replaceAll("?"), List.copyOf(parameters));
  }
}

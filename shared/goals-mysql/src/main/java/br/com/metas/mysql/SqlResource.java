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
 * out, and each {@code :name} becomes a {@code ?}. A statement about a wallet has a comment {@code
 * -- one customer: AND …} wherever it says which wallet: what follows the colon is part of the
 * statement about one customer of the wallet, so that both are one text. Immutable.
 *
 * @param name the resource's name without its ending
 * @param text what the driver gets
 * @param parameters the names in the order of the question marks, a name as often as it occurs
 */
record SqlResource(String name, String text, List<String> parameters) {
  private static final Pattern ONE_CUSTOMER = Pattern.compile("-- one customer:");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PARAMETER = Pattern.compile(":([a-z][a-z0-9_]*)");

  /**
   * Reads a statement.
   *
   * @throws IllegalStateException if there is none of this name
   */
  static SqlResource of(String name) {
    return parse(name, source(name));
  }

  /**
   * Reads a statement about a wallet as one about one of its customers.
   *
   * @throws IllegalStateException if there is none of this name, or it does not say where the
   *     customer goes
   */
  static SqlResource ofOneCustomer(String name) {
    Matcher condition = ONE_CUSTOMER.matcher(source(name));
    if (!condition.find()) {
      throw new IllegalStateException(name + ".sql does not say where one customer goes");
    }
    return parse(name, condition.replaceAll(""));
  }

  private static String source(String name) {
    try (InputStream in = SqlResource.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("there is no statement " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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

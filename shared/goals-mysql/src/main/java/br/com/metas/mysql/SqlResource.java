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
 * A statement from its {@code .sql} resource: the adopter's statement with this name ({@code
 * adopter/sql} at the project's root) if there is one, otherwise the shipped one. Comments ({@code
 * --} to the end of the line) are removed, and each {@code :name} becomes a {@code ?}. A statement
 * for a wallet has a comment {@code -- one customer: AND …} after each condition for the wallet.
 * The text after the colon is a part of the statement for one customer, so one file has both
 * statements. {@code demoted.sql} is always appended to the live statement. Immutable.
 *
 * @param name the resource's name without its extension
 * @param text the text for the driver
 * @param parameters the names in the order of the question marks; a name can occur several times
 */
public record SqlResource(String name, String text, List<String> parameters) {
  private static final String ADOPTERS_FOLDER = "/adopter/sql/";
  private static final String LIVE = "live";
  private static final String DEMOTED = "demoted";
  private static final Pattern TRAILING_SEMICOLON =
      Pattern.compile(";((?:\\s|--[^\n]*(?:\n|\\z))*)\\z");
  private static final Pattern ONE_CUSTOMER = Pattern.compile("-- one customer:");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PARAMETER = Pattern.compile(":([a-z][a-z0-9_]*)");

  /**
   * Reads a statement.
   *
   * @throws IllegalStateException if there is no statement with this name
   */
  public static SqlResource of(String name) {
    return parse(name, source(name));
  }

  /**
   * Reads a statement for a wallet as a statement for one of its customers.
   *
   * @throws IllegalStateException if there is no statement with this name, or it has no comment for
   *     one customer
   */
  public static SqlResource ofOneCustomer(String name) {
    return parse(name, narrowed(name, source(name)));
  }

  /** The shipped statement, even if the adopter replaces it. */
  static SqlResource shipped(String name) {
    return parse(name, read(name, name + ".sql"));
  }

  /** Whether the adopter's statement replaces the shipped one. */
  public static boolean isAdopters(String name) {
    return SqlResource.class.getResource(ADOPTERS_FOLDER + name + ".sql") != null;
  }

  private static String narrowed(String name, String source) {
    Matcher condition = ONE_CUSTOMER.matcher(source);
    if (!condition.find()) {
      throw new IllegalStateException(name + ".sql has no comment for one customer");
    }
    return condition.replaceAll("");
  }

  private static String source(String name) {
    String own = read(name, isAdopters(name) ? ADOPTERS_FOLDER + name + ".sql" : name + ".sql");
    return name.equals(LIVE) ? joined(own, read(DEMOTED, DEMOTED + ".sql")) : own;
  }

  /**
   * Removes the semicolon at the end of the first file, so that it does not end the joined
   * statement.
   */
  static String joined(String first, String second) {
    return TRAILING_SEMICOLON.matcher(first).replaceFirst("$1") + "\n" + second;
  }

  private static String read(String name, String resource) {
    try (InputStream in = SqlResource.class.getResourceAsStream(resource)) {
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

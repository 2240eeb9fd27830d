package br.com.metas.functions;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Parsers for {@link Environment}; each throws with words that follow the variable's name. */
public final class Values {
  private Values() {}

  /** A whole number in these bounds, both included. */
  public static Function<String, Integer> integer(int low, int high) {
    String words = "must be a whole number from " + low + " to " + high;
    return text -> {
      try {
        int value = Integer.parseInt(text);
        if (value >= low && value <= high) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(words, e);
      }
      throw new IllegalArgumentException(words);
    };
  }

  /**
   * A text of this form.
   *
   * @param words follow "must be"
   */
  public static Function<String, String> text(String regex, String words) {
    Pattern pattern = Pattern.compile(regex);
    return text -> {
      if (!pattern.matcher(text).matches()) {
        throw new IllegalArgumentException("must be " + words);
      }
      return text;
    };
  }

  /** A DynamoDB table's name. */
  public static Function<String, String> tableName() {
    return text("[A-Za-z0-9_.-]{3,255}", "a table name");
  }

  /** A JDBC URL of one MySQL writer, without credentials. */
  public static Function<String, String> jdbcUrl() {
    return text(
        "jdbc:mysql://[^@?]+/[^@?]+(\\?(?!.*(?i:user|password)=).*)?",
        "jdbc:mysql://host:port/database without credentials");
  }

  /** An AWS resource's ARN. */
  public static Function<String, String> arn() {
    return text("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+", "an ARN");
  }
}

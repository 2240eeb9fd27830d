package br.com.metas.functions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Parsers for {@link Environment}. The message of each exception is written to follow the
 * variable's name.
 */
public final class Values {
  private Values() {}

  /** A whole number from {@code low} to {@code high}, both included. */
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
   * A text that matches a pattern.
   *
   * @param words the end of the message, after "must be"
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

  /** The URL of an SQS queue. */
  public static Function<String, URI> queueUrl() {
    return text -> {
      try {
        URI url = new URI(text);
        if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
            && url.getHost() != null) {
          return url;
        }
      } catch (URISyntaxException e) {
        // Its message contains the value, so the cause is left out.
      }
      throw new IllegalArgumentException("must be the URL of a queue");
    };
  }

  /** An AWS resource's ARN. */
  public static Function<String, String> arn() {
    return text("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+", "an ARN");
  }
}

package br.com.metas.api.http;

/**
 * A fault in one parameter of a request.
 *
 * @param parameter its name, cut at 60 characters
 * @param code the kind of fault
 * @param detail the rule that the parameter breaks, as a text
 */
public record Fault(String parameter, Code code, String detail) {
  private static final int MAX_NAME = 60;

  /** The kinds of fault. Their names in lower case are part of the API. */
  public enum Code {
    UNKNOWN,
    REPEATED,
    MALFORMED_ENCODING,
    NOT_A_WHOLE_NUMBER,
    OUT_OF_RANGE,
    NOT_ALLOWED_VALUE,
    TOO_LONG,
    NOT_WITH_CSV
  }

  public Fault {
    int codePoints = Math.min(MAX_NAME, parameter.codePointCount(0, parameter.length()));
    parameter = parameter.substring(0, parameter.offsetByCodePoints(0, codePoints));
  }
}

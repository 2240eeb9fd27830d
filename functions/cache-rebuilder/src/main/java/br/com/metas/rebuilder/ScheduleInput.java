package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The schedule's own input: {@code {"cause":"monthly"}}, and {@code "year":2026} where a person
 * wants just that one. Unknown fields are left alone.
 *
 * @param cause for the log: 1 to 32 letters, digits and dashes; else "unknown"
 * @param year empty for the years of {@link RebuildYears}
 */
record ScheduleInput(String cause, Optional<GoalYear> year) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads the input.
   *
   * @throws IllegalArgumentException if it is no JSON object, or the year is none
   */
  static ScheduleInput read(InputStream input) {
    String cause = "unknown";
    Optional<GoalYear> year = Optional.empty();
    try (JsonParser parser = JSON.createParser(input)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the input must be a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("year") && value != JsonToken.VALUE_NULL) {
          year = Optional.of(year(parser, value));
        } else if (name.equals("cause") && value == JsonToken.VALUE_STRING) {
          cause = parser.getText().matches("[A-Za-z0-9-]{1,32}") ? parser.getText() : cause;
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the input must be a JSON object", e);
    }
    return new ScheduleInput(cause, year);
  }

  private static GoalYear year(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      throw new IllegalArgumentException("the year must be a number");
    }
    return new GoalYear(parser.getIntValue());
  }
}

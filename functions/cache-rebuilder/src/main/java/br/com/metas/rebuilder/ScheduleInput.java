package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The input of the schedule: {@code {"cause":"monthly"}}, with {@code "year":2026} to rebuild only
 * that year. Unknown fields are ignored.
 *
 * @param cause the cause for the log: 1 to 32 letters, digits and dashes; otherwise "unknown"
 * @param year empty for the years of {@link RebuildYears}
 */
record ScheduleInput(String cause, Optional<GoalYear> year) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads the input.
   *
   * @throws IllegalArgumentException if it is not a JSON object, or the year is not valid
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

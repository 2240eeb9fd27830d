package br.com.metas.local.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.YearMonth;

/**
 * A result as JSON, for a program that draws it. It has the fields of the record; months look like
 * {@code 2026-01}.
 */
public final class BacktestJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(YearMonth.class, new ToStringSerializer()))
          .enable(SerializationFeature.INDENT_OUTPUT);

  private BacktestJson() {}

  public static String of(BacktestResult result) {
    try {
      return MAPPER.writeValueAsString(result) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

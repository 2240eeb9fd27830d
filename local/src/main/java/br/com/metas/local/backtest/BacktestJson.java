package br.com.metas.local.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.YearMonth;

/** A result for a program that draws it: the record as it is, months as {@code 2026-01}. */
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

package br.com.metas.functions;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Receives log lines. Implementations are thread-safe. */
@FunctionalInterface
public interface FunctionLog {
  void write(LogLine line);

  /** Writes each line as JSON. In Lambda, standard output is the log. */
  static FunctionLog json(InstantSource clock, Consumer<String> out) {
    return line -> out.accept(line.json(clock.instant()));
  }
}

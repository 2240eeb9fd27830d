package br.com.metas.functions;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Receives metrics. Implementations are thread-safe. */
@FunctionalInterface
public interface FunctionMetrics {
  void write(MetricLine line);

  /**
   * Writes lines in the embedded metric format. In Lambda, CloudWatch reads standard output.
   *
   * @param environment a dimension of every line, because one account can have several environments
   */
  static FunctionMetrics embedded(String environment, InstantSource clock, Consumer<String> out) {
    return line -> out.accept(line.by("Environment", environment).json(clock.instant()));
  }
}

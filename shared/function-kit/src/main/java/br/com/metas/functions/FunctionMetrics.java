package br.com.metas.functions;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Where metrics go. Implementations are thread-safe. */
@FunctionalInterface
public interface FunctionMetrics {
  void write(MetricLine line);

  /** Lines of the embedded metric format; in Lambda, standard output is where CloudWatch reads. */
  static FunctionMetrics embedded(InstantSource clock, Consumer<String> out) {
    return line -> out.accept(line.json(clock.instant()));
  }
}

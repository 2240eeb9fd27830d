package br.com.metas.functions;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Where metrics go. Implementations are thread-safe. */
@FunctionalInterface
public interface FunctionMetrics {
  void write(MetricLine line);

  /**
   * Lines of the embedded metric format; in Lambda, standard output is where CloudWatch reads.
   *
   * @param environment one more dimension of every line, so that environments of one account stay
   *     apart
   */
  static FunctionMetrics embedded(String environment, InstantSource clock, Consumer<String> out) {
    return line -> out.accept(line.by("Environment", environment).json(clock.instant()));
  }
}

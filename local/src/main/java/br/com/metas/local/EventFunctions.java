package br.com.metas.local;

import br.com.metas.cache.LayerEvictor;
import br.com.metas.evictor.CacheEvictorHandler;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.local.events.Deliveries;
import br.com.metas.local.events.EventBus;
import br.com.metas.local.events.EventRules;
import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.local.gateway.LocalContext;
import br.com.metas.local.template.CloudTemplate;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The event bus and the deployed function behind it, with local servers, another clock and log, and
 * shorter pauses between attempts.
 */
record EventFunctions(CloudTemplate template, LayerEvictor evictor, InstantSource clock) {
  static final String BUS = "metas-lead-events";
  static final String EVICTOR = "CacheEvictorFunction";

  Deliveries deliveries() {
    LambdaFunction function =
        LambdaFunction.of(new CacheEvictorHandler(evictor::evict, metrics(), log(clock), clock));
    return new Deliveries(
        event -> function.invoke(event, LocalContext.of(EVICTOR, newId(), clock)), pauses());
  }

  /**
   * As many attempts as the template says, with pauses of seconds where Lambda waits for minutes.
   */
  private List<Duration> pauses() {
    int retries =
        template.properties(EVICTOR).path("EventInvokeConfig").path("MaximumRetryAttempts").asInt();
    return LongStream.rangeClosed(1, retries).mapToObj(Duration::ofSeconds).toList();
  }

  EventBus bus(Deliveries deliveries) throws IOException {
    return new EventBus(
        BUS, EventRules.of(template, EVICTOR), deliveries, clock, EventFunctions::newId);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  static FunctionLog log(InstantSource clock) {
    return FunctionLog.json(clock, System.err::println);
  }

  /** Drops the metrics: nothing reads them here, and the log has the same facts. */
  static FunctionMetrics metrics() {
    return _ -> {};
  }
}

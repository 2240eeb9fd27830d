package br.com.metas.evictor;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.LayerEvictor;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.functions.AwsClients;
import br.com.metas.functions.FailedCall;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import br.com.metas.goals.SellerId;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function's composition root: it creates all objects that run in Lambda. */
record EvictorWiring(
    SellerEvictor evictor, FunctionMetrics metrics, FunctionLog log, InstantSource clock) {
  private static final SellerId UNUSED_SELLER = new SellerId(999_999_999_999_999_999L);

  static EvictorWiring of(Map<String, String> variables) {
    EvictorConfig config = EvictorConfig.from(variables);
    InstantSource clock = InstantSource.system();
    FunctionLog log = FunctionLog.json(clock, System.out::println);
    CacheObserver failures =
        CacheObserver.ofFailures((call, cause) -> log.write(FailedCall.line(call, cause)));
    DynamoDbClient client =
        AwsClients.once(DynamoDbClient.builder(), config.cache().table().attempt()).build();
    LayerTable table = new DynamoDbLayerTable(client, config.table());
    warm(table, failures);
    return new EvictorWiring(
        new LayerEvictor(table, config.cache(), CacheRuntime.of(clock), failures)::evict,
        FunctionMetrics.embedded(config.deployment(), clock, System.out::println),
        log,
        clock);
  }

  /**
   * Reads an item during the start, when Lambda gives a whole processor. So the classes are loaded
   * and a connection is open before the first event. A failure here does not stop the start.
   */
  private static void warm(LayerTable table, CacheObserver failures) {
    try {
      table.head(UNUSED_SELLER);
    } catch (RuntimeException e) {
      failures.callFailed("Warm", e);
    }
  }
}

package br.com.metas.evictor;

import br.com.metas.cache.CacheObserver;
import br.com.metas.cache.CacheRuntime;
import br.com.metas.cache.LayerEvictor;
import br.com.metas.cache.dynamodb.DynamoDbLayerTable;
import br.com.metas.cache.dynamodb.LayerTableClient;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.FunctionMetrics;
import java.time.InstantSource;
import java.util.Map;

/** The function's one composition root: what runs in Lambda is made here and nowhere else. */
record EvictorWiring(
    SellerEvictor evictor, FunctionMetrics metrics, FunctionLog log, InstantSource clock) {

  static EvictorWiring fromEnvironment(Map<String, String> variables) {
    EvictorConfig config = EvictorConfig.from(variables);
    InstantSource clock = InstantSource.system();
    LayerEvictor layers =
        new LayerEvictor(
            new DynamoDbLayerTable(
                LayerTableClient.builder(config.cache().table().budget()).build(), config.table()),
            config.cache(),
            CacheRuntime.of(clock),
            CacheObserver.NONE);
    return new EvictorWiring(
        layers::evict,
        FunctionMetrics.embedded(clock, System.out::println),
        FunctionLog.json(clock, System.out::println),
        clock);
  }
}

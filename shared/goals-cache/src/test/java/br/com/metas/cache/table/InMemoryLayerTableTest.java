package br.com.metas.cache.table;

final class InMemoryLayerTableTest extends LayerTableContract {
  private final InMemoryLayerTable table = new InMemoryLayerTable();

  @Override
  protected LayerTable table() {
    return table;
  }
}

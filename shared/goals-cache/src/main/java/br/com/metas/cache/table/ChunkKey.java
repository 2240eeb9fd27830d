package br.com.metas.cache.table;

/**
 * Names one chunk of a layer.
 *
 * @param layer the layer key as text, as in HEAD; it can have another format version
 * @param index from 0
 */
public record ChunkKey(String layer, int index) {
  /** The item's sort key. */
  public String sortKey() {
    return layer + "#" + index;
  }
}

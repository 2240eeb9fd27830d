package br.com.metas.cache.protocol;

import br.com.metas.cache.codec.LayerCodec;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import java.util.List;
import java.util.Map;

/**
 * What one request asks for. It is the same object during the whole request, and is compared by
 * identity.
 */
public final class Task {
  /** How a request uses the cache. */
  public enum Mode {
    /** Serve valid layers from the cache. */
    READ,
    /** Evict first, then fill. */
    REFRESH,
    /** Fill without a lookup and without live figures. */
    REBUILD
  }

  private final SellerId seller;
  private final List<LayerKey> layers;
  private final Mode mode;
  private final Owner owner;
  private final Map<LayerKey, NearLayer> near;
  private final CacheSettings settings;
  private final LayerCodec codec;

  /**
   * @param layers the layers to serve
   * @param owner the owner that leases and fills of this request carry
   * @param near layers of the near cache
   */
  public Task(
      SellerId seller,
      List<LayerKey> layers,
      Mode mode,
      Owner owner,
      Map<LayerKey, NearLayer> near,
      CacheSettings settings,
      LayerCodec codec) {
    this.seller = seller;
    this.layers = List.copyOf(layers);
    this.mode = mode;
    this.owner = owner;
    this.near = Map.copyOf(near);
    this.settings = settings;
    this.codec = codec;
  }

  /** The first step of the machine. */
  public Step start() {
    return mode == Mode.REBUILD ? Progress.of(this).advance() : Reading.start(this);
  }

  SellerId seller() {
    return seller;
  }

  List<LayerKey> layers() {
    return layers;
  }

  Mode mode() {
    return mode;
  }

  Owner owner() {
    return owner;
  }

  Map<LayerKey, NearLayer> near() {
    return near;
  }

  CacheSettings settings() {
    return settings;
  }

  LayerCodec codec() {
    return codec;
  }

  /** The status of a layer that was read from MySQL and published. */
  CacheStatus loadedAs() {
    return mode == Mode.REFRESH ? CacheStatus.REFRESH : CacheStatus.MISS;
  }

  /**
   * The status of a layer that was valid in the cache. In a refresh, its fill began after the
   * eviction, so it counts as refreshed.
   */
  CacheStatus foundAs() {
    return mode == Mode.REFRESH ? CacheStatus.REFRESH : CacheStatus.HIT;
  }
}

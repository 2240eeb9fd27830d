package br.com.metas.cache.protocol;

import br.com.metas.cache.codec.LayerCodec;
import br.com.metas.cache.settings.CacheSettings;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.Owner;
import br.com.metas.goals.CacheStatus;
import br.com.metas.goals.SellerId;
import java.util.List;
import java.util.Map;

/** What one request is about; the same object throughout it, compared by identity. */
public final class Task {
  /** Whether and how a request may use what is cached. */
  public enum Mode {
    /** Serve from the cache what is valid there. */
    READ,
    /** Evict first, then fill. */
    REFRESH,
    /** Fill without looking, with no live figures. */
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
   * @param layers the layers that are wanted
   * @param owner what leases and fills of this request carry
   * @param near decoded layers that may spare a read
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

  /** The machine's first step. */
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

  /** What a layer read from MySQL and published is flagged. */
  CacheStatus loadedAs() {
    return mode == Mode.REFRESH ? CacheStatus.REFRESH : CacheStatus.MISS;
  }

  /** What a layer that was valid in the cache is flagged; after a refresh it began after that. */
  CacheStatus foundAs() {
    return mode == Mode.REFRESH ? CacheStatus.REFRESH : CacheStatus.HIT;
  }
}

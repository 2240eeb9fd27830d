package br.com.metas.cache.table;

import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of section 4 of the design. Every method makes one attempt at one request, or at
 * several where its comment says so. A repeated attempt needs a new gen. Every method may throw
 * {@link TableUnavailableException}. After an {@link UnprocessedKeysException} the caller must not
 * repeat the call. Thread-safe.
 */
public interface LayerTable {
  /** The longest life of a refresh marker. A marker that ends later counts as damaged. */
  Duration LONGEST_REFRESH_MARKER = Duration.ofMinutes(2);

  /** Reads HEAD and these chunks with strong consistency. */
  HeadAndChunks read(SellerId seller, List<ChunkKey> chunks);

  /** Reads further chunks with strong consistency, in several requests if they are many. */
  Map<ChunkKey, Chunk> chunks(SellerId seller, List<ChunkKey> chunks);

  /** Reads only HEAD, with strong consistency. */
  Optional<Head> head(SellerId seller);

  /** Takes leases on all of the layers or on none, and creates HEAD if it is absent. */
  ClaimReply claim(SellerId seller, Claim claim);

  /** Puts a chunk, and replaces the item with the same key. */
  void put(SellerId seller, Chunk chunk);

  /** Moves all pointers, or none. */
  PublishReply publish(SellerId seller, Publication publication);

  /** Removes these leases if the owner holds all of them; otherwise changes nothing. */
  void release(SellerId seller, List<LayerKey> layers, Owner owner);

  /**
   * Evicts: puts, without a condition, a HEAD that has only this gen.
   *
   * @param gen a gen that was never used before, not even by another attempt at the same eviction
   * @return the HEAD that it replaced
   */
  Optional<Head> replaceHead(SellerId seller, Gen gen);

  /** Deletes a chunk if it still belongs to this fill. */
  void delete(SellerId seller, ChunkKey chunk, FillId fill);

  /**
   * Puts the marker that an early refresh of the layer was requested.
   *
   * @return true if there was no marker, or an expired one
   */
  boolean mark(SellerId seller, LayerKey layer, Instant now, Instant until);

  /**
   * Puts the marker of a refresh, if there is none.
   *
   * @param until its end, at most {@link #LONGEST_REFRESH_MARKER} from now
   * @return the end of the existing marker, later than now; empty if the new marker was put.
   *     Expired and damaged markers count as absent
   */
  Optional<Instant> admit(SellerId seller, Instant now, Instant until);
}

package br.com.metas.cache.table;

import br.com.metas.goals.SellerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of section 4. Every method is one attempt at one request, or at one more where it says
 * so; a repeated attempt takes a new gen. Every method may throw {@link TableUnavailableException};
 * after an {@link UnprocessedKeysException} it is not to be asked again. Thread-safe.
 */
public interface LayerTable {
  /** A refresh's marker that ends later than this from now is damage. */
  Duration LONGEST_REFRESH_MARKER = Duration.ofMinutes(2);

  /** Reads HEAD and these chunks, strongly consistent. */
  HeadAndChunks read(SellerId seller, List<ChunkKey> chunks);

  /** Reads further chunks, strongly consistent; more requests where they are many. */
  Map<ChunkKey, Chunk> chunks(SellerId seller, List<ChunkKey> chunks);

  /** Reads HEAD alone, strongly consistent. */
  Optional<Head> head(SellerId seller);

  /** Takes leases on all of the layers or none, and makes HEAD where there is none. */
  ClaimReply claim(SellerId seller, Claim claim);

  /** Puts a chunk, over whatever stood there. */
  void put(SellerId seller, Chunk chunk);

  /** Moves pointers on, all or none. */
  PublishReply publish(SellerId seller, Publication publication);

  /** Removes these leases if all are the owner's; nothing otherwise. */
  void release(SellerId seller, List<LayerKey> layers, Owner owner);

  /**
   * Evicts: an unconditional put of a HEAD with nothing but this gen.
   *
   * @param gen never used before, not even by another attempt at the same eviction
   * @return the HEAD that it replaced
   */
  Optional<Head> replaceHead(SellerId seller, Gen gen);

  /** Deletes a chunk if it still belongs to this fill. */
  void delete(SellerId seller, ChunkKey chunk, FillId fill);

  /**
   * Puts up the marker that a layer's early refresh was asked for.
   *
   * @return whether none stood there; one past its end counts as none
   */
  boolean mark(SellerId seller, LayerKey layer, Instant now, Instant until);

  /**
   * Puts up the marker of a refresh, unless one stands there.
   *
   * @param until its end, at most {@link #LONGEST_REFRESH_MARKER} from now
   * @return the end of the one that stands there, later than now; empty if this one was put up. One
   *     past its end counts as none, and so does one that is damaged
   */
  Optional<Instant> admit(SellerId seller, Instant now, Instant until);
}

package br.com.metas.cache;

import br.com.metas.cache.table.Chunk;
import br.com.metas.cache.table.ChunkKey;
import br.com.metas.cache.table.Claim;
import br.com.metas.cache.table.ClaimReply;
import br.com.metas.cache.table.FillId;
import br.com.metas.cache.table.Gen;
import br.com.metas.cache.table.Head;
import br.com.metas.cache.table.HeadAndChunks;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.cache.table.LayerTable;
import br.com.metas.cache.table.Owner;
import br.com.metas.cache.table.Publication;
import br.com.metas.cache.table.PublishReply;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Logs every request. A hook can fail or block before a request. */
final class LoggingTable implements LayerTable {
  private final LayerTable table;
  private final List<String> log;
  private Consumer<String> before = _ -> {};

  LoggingTable(LayerTable table, List<String> log) {
    this.table = table;
    this.log = log;
  }

  /** Sets an action that runs before each request, with the name of the request. */
  void before(Consumer<String> hook) {
    before = hook;
  }

  private LayerTable at(String call) {
    log.add(call);
    before.accept(call);
    return table;
  }

  @Override
  public HeadAndChunks read(SellerId seller, List<ChunkKey> chunks) {
    return at("read " + chunks.size()).read(seller, chunks);
  }

  @Override
  public Map<ChunkKey, Chunk> chunks(SellerId seller, List<ChunkKey> chunks) {
    return at("chunks").chunks(seller, chunks);
  }

  @Override
  public Optional<Head> head(SellerId seller) {
    return at("head").head(seller);
  }

  @Override
  public ClaimReply claim(SellerId seller, Claim claim) {
    return at("claim").claim(seller, claim);
  }

  @Override
  public void put(SellerId seller, Chunk chunk) {
    at("put").put(seller, chunk);
  }

  @Override
  public PublishReply publish(SellerId seller, Publication publication) {
    return at("publish").publish(seller, publication);
  }

  @Override
  public void release(SellerId seller, List<LayerKey> layers, Owner owner) {
    at("release").release(seller, layers, owner);
  }

  @Override
  public Optional<Head> replaceHead(SellerId seller, Gen gen) {
    return at("replace head").replaceHead(seller, gen);
  }

  @Override
  public void delete(SellerId seller, ChunkKey chunk, FillId fill) {
    at("delete").delete(seller, chunk, fill);
  }

  @Override
  public boolean mark(SellerId seller, LayerKey layer, Instant now, Instant until) {
    return at("mark").mark(seller, layer, now, until);
  }

  @Override
  public Optional<Instant> admit(SellerId seller, Instant now, Instant until) {
    return at("admit").admit(seller, now, until);
  }
}

package br.com.metas.cache.table;

import java.time.Instant;

/**
 * One item of a fill. Lives are counted from the clock before the SQL was sent, in milliseconds.
 *
 * @param key the layer and the index of this chunk
 * @param fill the fill it belongs to; valid only while HEAD names it
 * @param chunks how many chunks the fill has
 * @param loadedAt the clock before its SQL was sent
 * @param freshUntil end of its life
 * @param staleUntil until when it may be served if its reload fails
 * @param data a part of the encoded layer
 */
public record Chunk(
    ChunkKey key,
    FillId fill,
    int chunks,
    Instant loadedAt,
    Instant freshUntil,
    Instant staleUntil,
    Bytes data) {}

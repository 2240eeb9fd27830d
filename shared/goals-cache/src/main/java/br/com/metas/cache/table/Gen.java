package br.com.metas.cache.table;

/**
 * The generation of a HEAD: each eviction puts a new one.
 *
 * @param nonce a nonce that was never used before, not even by another attempt at the same eviction
 *     or claim
 */
public record Gen(String nonce) {
  @Override
  public String toString() {
    return nonce;
  }
}

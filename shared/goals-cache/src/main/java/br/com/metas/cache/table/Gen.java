package br.com.metas.cache.table;

/**
 * The generation of a HEAD: another one after every eviction.
 *
 * @param nonce never used before, not even by another attempt at the same eviction or claim
 */
public record Gen(String nonce) {
  @Override
  public String toString() {
    return nonce;
  }
}

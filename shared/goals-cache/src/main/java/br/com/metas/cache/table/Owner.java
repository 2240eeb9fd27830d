package br.com.metas.cache.table;

/**
 * The request that leases and fills belong to.
 *
 * @param nonce a nonce that no other request has
 */
public record Owner(String nonce) {
  @Override
  public String toString() {
    return nonce;
  }
}

package br.com.metas.cache.table;

/**
 * A request, as its leases and fills name it.
 *
 * @param nonce no other request's
 */
public record Owner(String nonce) {
  @Override
  public String toString() {
    return nonce;
  }
}

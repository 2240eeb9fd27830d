package br.com.metas.cache;

/**
 * The table did not confirm an eviction or a rebuild. The caller repeats it. Reads never throw
 * this.
 */
public final class CacheUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CacheUnavailableException(String message) {
    super(message);
  }
}

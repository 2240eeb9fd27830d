package br.com.metas.mysql;

/** Where credentials are read from. Implementations are thread-safe. */
@FunctionalInterface
public interface CredentialsSource {
  /**
   * Reads the credentials as they are now; asked for the first connection, and again whenever MySQL
   * refuses those it gave before, which is how a rotated secret is noticed.
   */
  Credentials read();
}

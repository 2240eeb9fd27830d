package br.com.metas.mysql;

/** Supplies credentials. Implementations are thread-safe. */
@FunctionalInterface
public interface CredentialsSource {
  /**
   * Reads the current credentials. Called for the first connection, and again when MySQL refuses
   * the login. So a rotated secret is read again.
   */
  Credentials read();
}

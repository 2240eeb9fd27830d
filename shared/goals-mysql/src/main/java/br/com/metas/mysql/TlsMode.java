package br.com.metas.mysql;

/** The TLS mode of the connection to MySQL: Connector/J's {@code sslMode}. */
public enum TlsMode {
  /** No TLS; for a server on this machine. */
  DISABLED,
  /** Encrypted, without a check of the server. */
  REQUIRED,
  /** Encrypted, with a certificate from a known authority. */
  VERIFY_CA,
  /**
   * Encrypted, with a certificate from a known authority for exactly this host. Deployments use
   * this mode.
   */
  VERIFY_IDENTITY;

  /** Whether the server's certificate is checked. */
  public boolean verifies() {
    return this == VERIFY_CA || this == VERIFY_IDENTITY;
  }
}

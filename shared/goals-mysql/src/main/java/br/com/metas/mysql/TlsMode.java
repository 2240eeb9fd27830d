package br.com.metas.mysql;

/** How the connection to MySQL is protected: Connector/J's {@code sslMode}. */
public enum TlsMode {
  /** Plain text: for a server on this machine. */
  DISABLED,
  /** Encrypted, whoever answers. */
  REQUIRED,
  /** Encrypted, by a certificate of a known authority. */
  VERIFY_CA,
  /** Encrypted, by a certificate of a known authority for exactly this host. What is deployed. */
  VERIFY_IDENTITY;

  /** Whether the server's certificate is checked. */
  public boolean verifies() {
    return this == VERIFY_CA || this == VERIFY_IDENTITY;
  }
}

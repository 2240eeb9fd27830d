package br.com.metas.walletsettings;

import br.com.metas.functions.DatabaseSecret;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.CredentialsSource;

/** Reads MySQL's user from Secrets Manager, each time again. Thread-safe. */
public record SecretCredentials(DatabaseSecret secret) implements CredentialsSource {
  @Override
  public Credentials read() {
    DatabaseSecret.Credentials now = secret.read();
    return new Credentials(now.username(), now.password());
  }
}

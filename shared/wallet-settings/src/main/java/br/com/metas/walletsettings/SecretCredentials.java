package br.com.metas.walletsettings;

import br.com.metas.functions.DatabaseSecret;
import br.com.metas.mysql.Credentials;
import br.com.metas.mysql.CredentialsSource;

/** MySQL's user as Secrets Manager has it, read anew each time. Thread-safe. */
public record SecretCredentials(DatabaseSecret secret) implements CredentialsSource {
  @Override
  public Credentials read() {
    DatabaseSecret.Credentials now = secret.read();
    return new Credentials(now.username(), now.password());
  }
}

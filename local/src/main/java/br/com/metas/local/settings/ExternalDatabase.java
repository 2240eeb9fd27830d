package br.com.metas.local.settings;

import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;

/**
 * A MySQL that already runs.
 *
 * @param url where, without credentials
 * @param user who logs in
 * @param password the user's
 */
public record ExternalDatabase(MySqlUrl url, String user, String password) {
  /** How the address wants its connections protected; one that does not say is plain. */
  public TlsMode tls() {
    return url.namesTls() ? url.tls() : TlsMode.DISABLED;
  }

  @Override
  public String toString() {
    return url.value();
  }
}

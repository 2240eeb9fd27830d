package br.com.metas.local.settings;

import br.com.metas.mysql.MySqlUrl;
import br.com.metas.mysql.TlsMode;

/**
 * A MySQL that already runs.
 *
 * @param url its address, without credentials
 * @param user the user name
 * @param password the user's
 */
public record ExternalDatabase(MySqlUrl url, String user, String password) {
  /** The TLS mode in the address; without one, connections use no TLS. */
  public TlsMode tls() {
    return url.namesTls() ? url.tls() : TlsMode.DISABLED;
  }

  @Override
  public String toString() {
    return url.value();
  }
}

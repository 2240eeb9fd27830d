package br.com.metas.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that a connection to MySQL trusts: those of this JVM, Amazon's for RDS, and one
 * more if it is configured.
 *
 * <p>Connector/J accepts a key store file, which it reads for each connection, or the name of a
 * security provider. This is such a provider. It reads the authorities once and keeps them in
 * memory, and its errors name the refused certificate. Other code does not use it, because it is
 * the last one in the JVM's list.
 */
final class DatabaseTrust {
  private static final String NAME = "MetasDatabaseTrust";

  private DatabaseTrust() {}

  /**
   * Registers the provider in this JVM, once.
   *
   * @param more an additional authority
   * @return its name
   */
  static String provider(Optional<X509Certificate> more) {
    String name = NAME + more.map(DatabaseTrust::fingerprint).orElse("");
    if (Security.getProvider(name) == null) {
      List<X509Certificate> authorities = new ArrayList<>(DatabaseAuthority.amazon());
      more.ifPresent(authorities::add);
      Security.addProvider(new Fixed(name, new Naming(trusting(authorities))));
    }
    return name;
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return "-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509TrustManager trusting(List<X509Certificate> authorities) {
    try {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(null, null);
      int number = 0;
      for (X509Certificate authority : manager(null).getAcceptedIssuers()) {
        all.setCertificateEntry("jvm-" + number++, authority);
      }
      for (X509Certificate authority : authorities) {
        all.setCertificateEntry("database-" + number++, authority);
      }
      return manager(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read
    }
  }

  /**
   * @param store null for the authorities that the JVM trusts
   */
  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this JVM has no X.509 trust manager");
  }

  /** Adds the refused certificate to the error, because the JVM's message does not name it. */
  private record Naming(X509TrustManager trust) implements X509TrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how)
        throws CertificateException {
      try {
        trust.checkServerTrusted(chain, how);
      } catch (CertificateException e) {
        throw new CertificateException(
            "MySQL's certificate is refused: %s, issued by %s, valid from %s until %s: %s"
                .formatted(
                    chain[0].getSubjectX500Principal().getName(),
                    chain[0].getIssuerX500Principal().getName(),
                    chain[0].getNotBefore().toInstant(),
                    chain[0].getNotAfter().toInstant(),
                    e.getMessage()),
            e);
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how)
        throws CertificateException {
      trust.checkClientTrusted(chain, how);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return trust.getAcceptedIssuers();
    }
  }

  private static final class Fixed extends Provider {
    private static final long serialVersionUID = 1;

    Fixed(String name, X509TrustManager trust) {
      super(name, "1", "Authorities of MySQL servers");
      putService(
          new Service(
              this,
              "TrustManagerFactory",
              TrustManagerFactory.getDefaultAlgorithm(),
              FixedFactory.class.getName(),
              null,
              null) {
            @Override
            public Object newInstance(Object parameter) {
              return new FixedFactory(trust);
            }
          });
    }
  }

  private static final class FixedFactory extends TrustManagerFactorySpi {
    private final X509TrustManager trust;

    FixedFactory(X509TrustManager trust) {
      this.trust = trust;
    }

    @Override
    protected void engineInit(KeyStore store) {
      // Connector/J passes no key store.
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters) {
      // Connector/J passes no parameters.
    }

    @Override
    protected TrustManager[] engineGetTrustManagers() {
      return new TrustManager[] {trust};
    }
  }
}

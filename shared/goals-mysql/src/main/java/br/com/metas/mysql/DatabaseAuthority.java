package br.com.metas.mysql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificate authorities that sign MySQL servers' certificates. */
public final class DatabaseAuthority {
  private static final String AMAZON = "rds-authorities.pem";

  private DatabaseAuthority() {}

  /**
   * Reads one authority.
   *
   * @param text base64 of a certificate: its PEM text, with or without the first and the last line
   *     and the line breaks
   * @throws IllegalArgumentException if it is not a certificate; the message is written to follow
   *     the name of a variable
   */
  public static X509Certificate parse(String text) {
    String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      return certificates(Base64.getDecoder().decode(base64)).getFirst();
    } catch (IllegalArgumentException | CertificateException e) {
      throw new IllegalArgumentException("must be the base64 of a certificate", e);
    }
  }

  /**
   * Amazon's authorities for RDS and Aurora, in the regions that the file names, and for RDS Proxy.
   */
  static List<X509Certificate> amazon() {
    try (InputStream file = DatabaseAuthority.class.getResourceAsStream(AMAZON)) {
      if (file == null) {
        throw new IllegalStateException(AMAZON + " is missing in the package");
      }
      // The parser does not accept the lines that name each certificate.
      String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      return certificates(
          text.replaceAll("(?m)^.*, until .*\\R", "").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<X509Certificate> certificates(byte[] encoded) throws CertificateException {
    List<X509Certificate> found =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(encoded))
            .stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (found.isEmpty()) {
      throw new CertificateException("no certificate");
    }
    return found;
  }
}

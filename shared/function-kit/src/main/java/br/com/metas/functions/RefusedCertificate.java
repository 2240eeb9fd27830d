package br.com.metas.functions;

import java.security.cert.CertificateException;
import java.util.Optional;

/**
 * Why a connection's certificate was refused. Messages of other failures stay out of logs, as they
 * may quote a customer; these name certificates and hosts alone.
 */
public final class RefusedCertificate {
  private RefusedCertificate() {}

  /** The line, with the certificate that was refused if that is why the call failed. */
  public static LogLine named(LogLine line, Throwable failure) {
    return in(failure).map(certificate -> line.with("certificate", certificate)).orElse(line);
  }

  private static Optional<String> in(Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof CertificateException) {
        return Optional.ofNullable(cause.getMessage());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}

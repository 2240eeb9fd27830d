package br.com.metas.functions;

import java.security.cert.CertificateException;
import java.util.Optional;

/**
 * Adds the reason why a certificate was refused to a log line. Messages of other failures are never
 * logged, because they may contain customer data. These messages contain only certificates and
 * hosts.
 */
public final class RefusedCertificate {
  private RefusedCertificate() {}

  /** The line, with the refused certificate if this is why the call failed. */
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

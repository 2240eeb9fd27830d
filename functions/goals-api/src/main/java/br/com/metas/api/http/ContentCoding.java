package br.com.metas.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The content codings that the API can send (RFC 9110, section 8.4.1). */
public enum ContentCoding {
  IDENTITY,
  GZIP;

  /**
   * The codings that a client accepts; the first one is used. Never empty: if a client refuses
   * both, it gets the plain bytes, as RFC 9110, section 12.5.3 allows.
   *
   * @param acceptEncoding the header; empty if the request has none
   */
  public static List<ContentCoding> acceptedBy(Optional<String> acceptEncoding) {
    QualityList list = QualityList.parse(acceptEncoding.orElse(""));
    Optional<QualityList.Member> any = list.member("*");
    Optional<QualityList.Member> gzip = list.member("gzip", "x-gzip").or(() -> any);
    Optional<QualityList.Member> identity = list.member("identity");
    if (gzip.filter(QualityList.Member::isAcceptable).isEmpty()) {
      return List.of(IDENTITY);
    }
    BigDecimal plain =
        identity.or(() -> any).map(QualityList.Member::weight).orElse(BigDecimal.ONE);
    if (plain.signum() == 0) {
      return List.of(GZIP);
    }
    boolean plainIsPreferred =
        identity.filter(member -> member.weight().compareTo(gzip.get().weight()) > 0).isPresent();
    return plainIsPreferred ? List.of(IDENTITY, GZIP) : List.of(GZIP, IDENTITY);
  }

  /** Encodes the bytes. Equal bytes always give equal results. */
  public byte[] encode(byte[] plain) {
    if (this == IDENTITY) {
      return plain;
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(Math.max(512, plain.length / 4));
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 8192)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return compressed.toByteArray();
  }
}

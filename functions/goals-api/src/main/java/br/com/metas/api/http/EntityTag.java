package br.com.metas.api.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A strong validator (RFC 9110, section 8.8.3): 128 bits of SHA-256 over the complete
 * representation before compression, and the coding, because each coding is a separate
 * representation.
 *
 * @param opaque the text between the quotes
 */
public record EntityTag(String opaque) {
  private static final int BYTES = 16;

  /** The tag of a representation that is not compressed. */
  public static EntityTag of(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return new EntityTag(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The tag of this representation in a coding. */
  public EntityTag in(ContentCoding coding) {
    return coding == ContentCoding.IDENTITY ? this : new EntityTag(opaque + "-gzip");
  }

  /** The value of {@code ETag}. */
  @Override
  public String toString() {
    return '"' + opaque + '"';
  }
}

package br.com.metas.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes {@code application/x-www-form-urlencoded}. It is stricter than {@link
 * java.net.URLDecoder}: bytes that are not UTF-8 are a fault and do not become U+FFFD.
 */
final class FormDecoder {
  private FormDecoder() {}

  /** The decoded text; empty if an escape is incomplete or the bytes are not UTF-8. */
  static Optional<String> decode(String encoded) {
    byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int at = 0; at < in.length; at++) {
      if (in[at] != '%') {
        out.put(in[at] == '+' ? (byte) ' ' : in[at]);
        continue;
      }
      int high = at + 2 < in.length ? Character.digit(in[at + 1], 16) : -1;
      int low = at + 2 < in.length ? Character.digit(in[at + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      out.put((byte) (high * 16 + low));
      at += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}

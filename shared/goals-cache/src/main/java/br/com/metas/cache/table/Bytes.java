package br.com.metas.cache.table;

import java.util.Arrays;

/** Bytes that compare by content. Immutable. */
public final class Bytes {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Does not copy the array, so the caller must keep no reference to it. */
  public static Bytes of(byte[] content) {
    return new Bytes(content);
  }

  /** The bytes, not copied; callers must not change them. */
  public byte[] asArray() {
    return content;
  }

  public int size() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}

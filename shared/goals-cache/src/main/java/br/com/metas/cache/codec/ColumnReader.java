package br.com.metas.cache.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageUnpacker;

/**
 * Reads columns.
 *
 * @param unpacker the source
 * @param limit number of bytes in the source; no column can have more values, so a higher number in
 *     its header is damage
 */
record ColumnReader(MessageUnpacker unpacker, int limit) {
  long[] longs() throws IOException {
    long[] values = new long[length()];
    for (int row = 0; row < values.length; row++) {
      values[row] = unpacker.unpackLong();
    }
    return values;
  }

  long[] ascending() throws IOException {
    long[] values = longs();
    for (int row = 1; row < values.length; row++) {
      values[row] = Math.addExact(values[row], values[row - 1]);
    }
    return values;
  }

  @Nullable String[] strings() throws IOException {
    @Nullable String[] values = new @Nullable String[length()];
    for (int row = 0; row < values.length; row++) {
      values[row] = unpacker.tryUnpackNil() ? null : unpacker.unpackString();
    }
    return values;
  }

  String[] texts() throws IOException {
    String[] values = new String[length()];
    for (int row = 0; row < values.length; row++) {
      values[row] = unpacker.unpackString();
    }
    return values;
  }

  String[] repeated() throws IOException {
    String[] distinct = texts();
    String[] values = new String[length()];
    for (int row = 0; row < values.length; row++) {
      values[row] = distinct[unpacker.unpackInt()];
    }
    return values;
  }

  private int length() throws IOException {
    int length = unpacker.unpackArrayHeader();
    if (length > limit) {
      throw new IOException("a column of " + length + " in " + limit + " bytes");
    }
    return length;
  }
}

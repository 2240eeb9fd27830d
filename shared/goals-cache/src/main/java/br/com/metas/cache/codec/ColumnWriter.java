package br.com.metas.cache.codec;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePacker;

/** Writes columns; each begins with its length. */
record ColumnWriter(MessagePacker packer) {
  void longs(long[] values) throws IOException {
    packer.packArrayHeader(values.length);
    for (long value : values) {
      packer.packLong(value);
    }
  }

  /**
   * Writes each value as its distance from the previous one, so ascending ids take one or two
   * bytes.
   */
  void ascending(long[] values) throws IOException {
    packer.packArrayHeader(values.length);
    long before = 0;
    for (long value : values) {
      packer.packLong(value - before);
      before = value;
    }
  }

  /** Writes texts; a null is an absent value. */
  void strings(@Nullable String[] values) throws IOException {
    packer.packArrayHeader(values.length);
    for (String value : values) {
      if (value == null) {
        packer.packNil();
      } else {
        packer.packString(value);
      }
    }
  }

  /** Writes the distinct values, then for each row the index of its value. */
  void repeated(String[] values) throws IOException {
    Map<String, Integer> places = new LinkedHashMap<>();
    long[] column = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      Integer place = places.putIfAbsent(values[row], places.size());
      column[row] = place == null ? places.size() - 1 : place;
    }
    strings(places.keySet().toArray(String[]::new));
    longs(column);
  }
}

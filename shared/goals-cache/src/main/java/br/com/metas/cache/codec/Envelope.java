package br.com.metas.cache.codec;

import br.com.metas.cache.table.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compressed content with its length and checksum, divided into pieces: {@code magic (4 bytes),
 * CRC-32C of the rest (4), content length (4), raw deflate stream}.
 *
 * @param pieceBytes the largest piece, in bytes
 */
record Envelope(int pieceBytes) {
  /**
   * The most bytes of content. Real layers are far smaller, so a larger length in a header is
   * damage.
   */
  static final int MAX_CONTENT = 64 << 20;

  /** The best ratio that deflate can reach is 1032 to 1. */
  private static final int MAX_RATIO = 1032;

  private static final int MAGIC = 0x4D504331;
  private static final int HEADER = 12;
  private static final int LEVEL = 6;

  List<Bytes> seal(byte[] content) {
    if (content.length > MAX_CONTENT) {
      throw new IllegalArgumentException("a layer of " + content.length + " bytes");
    }
    byte[] packed = deflate(content);
    ByteBuffer sealed = ByteBuffer.allocate(HEADER + packed.length);
    sealed.putInt(MAGIC).putInt(0).putInt(content.length).put(packed);
    sealed.putInt(4, checksum(sealed.array()));
    List<Bytes> pieces = new ArrayList<>();
    for (int from = 0; from < sealed.capacity(); from += pieceBytes) {
      int to = Math.min(from + pieceBytes, sealed.capacity());
      pieces.add(Bytes.of(Arrays.copyOfRange(sealed.array(), from, to)));
    }
    return pieces;
  }

  Optional<byte[]> open(List<Bytes> pieces) {
    long total = pieces.stream().mapToLong(Bytes::size).sum();
    if (total < HEADER || total > MAX_CONTENT) {
      return Optional.empty();
    }
    ByteBuffer sealed = ByteBuffer.allocate((int) total);
    pieces.forEach(piece -> sealed.put(piece.asArray()));
    sealed.flip();
    int length = sealed.getInt(8);
    boolean plausible = length >= 0 && length <= Math.min(MAX_CONTENT, total * MAX_RATIO);
    return plausible && sealed.getInt(0) == MAGIC && sealed.getInt(4) == checksum(sealed.array())
        ? inflate(sealed.array(), length)
        : Optional.empty();
  }

  private static int checksum(byte[] sealed) {
    CRC32C crc = new CRC32C();
    crc.update(sealed, 8, sealed.length - 8);
    return (int) crc.getValue();
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] packed = new byte[content.length + content.length / 1000 + 64];
      int length = deflater.deflate(packed);
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  private static Optional<byte[]> inflate(byte[] sealed, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(sealed, HEADER, sealed.length - HEADER);
      byte[] content = new byte[length];
      boolean whole = inflater.inflate(content) == length;
      boolean ended =
          inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
      return whole && ended ? Optional.of(content) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}

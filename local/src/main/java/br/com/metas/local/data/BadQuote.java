package br.com.metas.local.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * A quote in a record that breaks RFC 4180. The library that reads records reports the fault, but
 * not the field.
 *
 * @param position of the field within its record, from 0
 * @param reason what is wrong
 */
record BadQuote(int position, String reason) {
  private static final int END = -1;
  private static final int QUOTE = '"';

  /** The first bad quote in a text that starts at the beginning of a record. */
  static Optional<BadQuote> firstOf(BufferedReader text) throws IOException {
    int position = 0;
    int next = text.read();
    while (next != END) {
      if (next == QUOTE) {
        next = afterQuoted(text);
        if (next == QUOTE) {
          return Optional.of(new BadQuote(position, "has a quote that is never closed"));
        }
        if (!endsField(next)) {
          return Optional.of(new BadQuote(position, "has text after its closing quote"));
        }
      }
      while (!endsField(next)) {
        next = text.read();
      }
      position = next == ',' ? position + 1 : 0;
      next = next == END ? END : text.read();
    }
    return Optional.empty();
  }

  /**
   * Reads up to the character after the closing quote, and returns it; a quote if there is no
   * closing quote.
   */
  private static int afterQuoted(BufferedReader text) throws IOException {
    int next = text.read();
    while (next != END) {
      if (next == QUOTE) {
        next = text.read();
        if (next != QUOTE) {
          return afterBlanks(next, text);
        }
      }
      next = text.read();
    }
    return QUOTE;
  }

  /** Skips blanks, because the library ignores them. */
  private static int afterBlanks(int first, BufferedReader text) throws IOException {
    int next = first;
    while (Character.isWhitespace(next) && !endsField(next)) {
      next = text.read();
    }
    return next;
  }

  private static boolean endsField(int next) {
    return next == END || next == ',' || next == '\n' || next == '\r';
  }
}

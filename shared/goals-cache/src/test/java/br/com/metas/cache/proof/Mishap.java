package br.com.metas.cache.proof;

import java.util.Arrays;

/** What may go wrong at any step, as often as a configuration says, up to seven times. */
enum Mishap {
  /** A process dies. */
  DEATH(0),
  /** An attempt at a write is repeated; the first one arrives too, sooner or later. */
  REPEATED_WRITE(3),
  /** Nobody waits any longer for a call; it arrives all the same, sooner or later. */
  TIME_UP(6),
  /** The clock passes the end of every lease. */
  LEASES_END(9),
  /** The clock passes the life of every layer. */
  LIVES_END(12),
  /** HEAD is lost. */
  HEAD_LOST(15),
  /** A chunk is lost: a stray delete, or time to live. */
  CHUNK_LOST(18),
  /** MySQL does not answer a load. */
  DATABASE_DOWN(21);

  private final int shift;

  Mishap(int shift) {
    this.shift = shift;
  }

  /** Room for each of these once. */
  static int once(Mishap... mishaps) {
    return Arrays.stream(mishaps).mapToInt(mishap -> 1 << mishap.shift).sum();
  }

  boolean isLeft(int budgets) {
    return (budgets >> shift & 7) > 0;
  }

  int spent(int budgets) {
    return budgets - (1 << shift);
  }
}

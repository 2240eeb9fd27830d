package br.com.metas.cache.proof;

import java.util.Arrays;

/** Faults that can happen at any step, as often as the configuration allows, up to seven times. */
enum Fault {
  /** A process dies. */
  DEATH(0),
  /** An attempt at a write is repeated, and the first attempt takes effect too, at any time. */
  REPEATED_WRITE(3),
  /** A call times out, and still takes effect, at any time. */
  TIME_UP(6),
  /** The clock passes the end of every lease. */
  LEASES_END(9),
  /** The clock passes the life of every layer. */
  LIVES_END(12),
  /** HEAD is lost. */
  HEAD_LOST(15),
  /** A chunk is lost, by a late delete or by its time to live. */
  CHUNK_LOST(18),
  /** MySQL does not answer a load. */
  DATABASE_DOWN(21);

  private final int shift;

  Fault(int shift) {
    this.shift = shift;
  }

  /** A budget of one for each of these faults. */
  static int once(Fault... faults) {
    return Arrays.stream(faults).mapToInt(fault -> 1 << fault.shift).sum();
  }

  boolean isLeft(int budgets) {
    return (budgets >> shift & 7) > 0;
  }

  int spent(int budgets) {
    return budgets - (1 << shift);
  }
}

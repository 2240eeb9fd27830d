package br.com.metas.goals;

/** Reads all parts of an answer. Implementations are thread-safe. */
public interface WalletReader {
  /**
   * What to read.
   *
   * @param question the seller, year and month; its first open month is that of {@code day}
   * @param day "now", read once for the request
   * @param refresh whether to evict both layers and read them from MySQL first
   */
  record Request(WalletMonth question, BusinessDay day, boolean refresh) {}

  /**
   * Layers and live figures that fit together: the same customers, and every month covered once.
   *
   * @param staticLayer names, classification and goals
   * @param staticStamp where it came from, and when
   * @param annualLayer the closed months
   * @param annualStamp where it came from, and when
   * @param live the open months, from MySQL in this request
   */
  record WalletParts(
      StaticLayer staticLayer,
      LayerStamp staticStamp,
      AnnualLayer annualLayer,
      LayerStamp annualStamp,
      LiveFigures live) {}

  /**
   * Reads the layers and, at the same time, the live figures.
   *
   * @throws DatabaseUnavailableException if MySQL does not answer in time
   */
  WalletParts read(Request request);
}

package br.com.metas.goals;

/** Reads everything an answer is merged from. Implementations are thread-safe. */
public interface WalletReader {
  /**
   * What to read.
   *
   * @param question the seller, year and month; its first open month is that of {@code day}
   * @param day "now", read once for the request
   * @param refresh whether both layers are evicted and read from MySQL first
   */
  record Request(WalletMonth question, BusinessDay day, boolean refresh) {}

  /**
   * Layers and live figures that fit together: the same customers, ranges that abut.
   *
   * @param staticLayer names, classification and goals
   * @param staticStamp whence they came
   * @param annualLayer the closed months
   * @param annualStamp whence they came
   * @param live the open months, from MySQL in this request
   */
  record WalletParts(
      StaticLayer staticLayer,
      LayerStamp staticStamp,
      AnnualLayer annualLayer,
      LayerStamp annualStamp,
      LiveFigures live) {}

  /**
   * Reads the layers beside the live figures.
   *
   * @throws DatabaseUnavailableException if MySQL does not answer in time
   */
  WalletParts read(Request request);
}

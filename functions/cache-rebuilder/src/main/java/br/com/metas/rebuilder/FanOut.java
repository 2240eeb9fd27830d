package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerPages;
import br.com.metas.rebuildqueue.RebuildMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lists sellers page by page and sends one message for each of them. Thread-safe. */
public final class FanOut {
  private final SellerPages sellers;
  private final RebuildSink sink;
  private final int page;

  /**
   * @param page sellers per page; above 0
   */
  public FanOut(SellerPages sellers, RebuildSink sink, int page) {
    this.sellers = sellers;
    this.sink = sink;
    this.page = page;
  }

  /**
   * The result of a listing.
   *
   * @param sent sellers that have a message
   * @param unsent sellers without a message, because the queue did not accept it
   * @param continued whether a message was sent for the rest of the listing
   */
  public record Report(int sent, int unsent, boolean continued) {
    Report plus(Report other) {
      return new Report(sent + other.sent, unsent + other.unsent, continued || other.continued);
    }
  }

  /**
   * Sends a message for every seller with goals that year. If time runs out, it sends one message
   * for the rest, and a worker continues there.
   *
   * @param after the last seller that already has a message
   * @param timeLeft called before each further page; false ends the run
   * @throws IllegalStateException if the queue does not accept the message for the rest
   */
  public Report run(GoalYear year, Optional<SellerId> after, BooleanSupplier timeLeft) {
    Report report = new Report(0, 0, false);
    Optional<SellerId> last = after;
    while (true) {
      List<SellerId> found = sellers.sellersAfter(year, last, page);
      if (found.isEmpty()) {
        return report;
      }
      report = report.plus(send(found, year));
      last = Optional.of(found.getLast());
      if (found.size() < page) {
        return report;
      }
      if (!timeLeft.getAsBoolean()) {
        return report.plus(continueLater(year, last));
      }
    }
  }

  /** Sends one message. Returns whether the queue accepted it. */
  boolean sendAgain(RebuildMessage message) {
    return sink.send(List.of(message)).isEmpty();
  }

  private Report send(List<SellerId> found, GoalYear year) {
    int unsent =
        sink.send(found.stream().map(s -> new RebuildMessage.Wallet(s, year)).toList()).size();
    return new Report(found.size() - unsent, unsent, false);
  }

  private Report continueLater(GoalYear year, Optional<SellerId> last) {
    if (!sink.send(List.of(new RebuildMessage.Sellers(last, year))).isEmpty()) {
      throw new IllegalStateException("the message for the rest of the listing could not be sent");
    }
    return new Report(0, 0, true);
  }
}

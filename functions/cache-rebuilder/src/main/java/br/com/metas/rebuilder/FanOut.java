package br.com.metas.rebuilder;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerPages;
import br.com.metas.rebuildqueue.RebuildMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lists sellers page by page and sends a message for each. Thread-safe. */
public final class FanOut {
  private final SellerPages sellers;
  private final RebuildSink sink;
  private final int page;

  /**
   * @param page sellers read at once; above 0
   */
  public FanOut(SellerPages sellers, RebuildSink sink, int page) {
    this.sellers = sellers;
    this.sink = sink;
    this.page = page;
  }

  /**
   * What became of a listing.
   *
   * @param sent sellers that have a message
   * @param unsent sellers that have none, because the queue did not take it
   * @param continued whether a message was sent for the rest of the listing
   */
  public record Report(int sent, int unsent, boolean continued) {
    Report plus(Report other) {
      return new Report(sent + other.sent, unsent + other.unsent, continued || other.continued);
    }
  }

  /**
   * Sends a message for every seller with goals that year. Where time runs out, one further message
   * asks for the rest, and a worker goes on there.
   *
   * @param after the last seller that has a message already
   * @param timeLeft asked before each further page
   * @throws IllegalStateException if the queue does not even take that message
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
        return report.plus(goOnLater(year, last));
      }
    }
  }

  /** Sends one message; returns whether the queue took it. */
  boolean sendAgain(RebuildMessage message) {
    return sink.send(List.of(message)).isEmpty();
  }

  private Report send(List<SellerId> found, GoalYear year) {
    int unsent =
        sink.send(found.stream().map(s -> new RebuildMessage.Wallet(s, year)).toList()).size();
    return new Report(found.size() - unsent, unsent, false);
  }

  private Report goOnLater(GoalYear year, Optional<SellerId> last) {
    if (!sink.send(List.of(new RebuildMessage.Sellers(last, year))).isEmpty()) {
      throw new IllegalStateException("the rest of the listing could not be handed on");
    }
    return new Report(0, 0, true);
  }
}

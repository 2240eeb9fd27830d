package br.com.metas.mysql;

import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerReader;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads customers from MySQL. All parts of an answer come from one snapshot, so they agree.
 * Thread-safe.
 */
public final class MySqlCustomers implements CustomerReader {
  private final PooledReads reads;
  private final UnreadableRows.Listener unreadable;
  private final HistoryQueries history = new HistoryQueries();

  /** A reader that does not report the rows that it leaves out. */
  public MySqlCustomers(MySqlPool pool) {
    this(pool, UnreadableRows.Listener.NONE);
  }

  /**
   * @param unreadable receives reports of rows that are left out because they cannot be read
   */
  public MySqlCustomers(MySqlPool pool, UnreadableRows.Listener unreadable) {
    this.reads = new PooledReads(pool);
    this.unreadable = unreadable;
  }

  @Override
  public Optional<CustomerSales> read(SellerId seller, CustomerId customer, BusinessDay day) {
    WalletMonth question = WalletMonth.running(seller, day);
    try (MySqlSnapshot snapshot = reads.begin(WalletQueries.of(customer, unreadable))) {
      StaticLayer who = snapshot.staticLayer(seller, question.year());
      if (who.customers().size() == 0) {
        return Optional.empty();
      }
      AnnualLayer closed = snapshot.annualLayer(seller, question.year(), question.firstOpenMonth());
      LiveFigures live = snapshot.live(question);
      YearMonth month = question.yearMonth();
      MonthRange months = new MonthRange(month.minusMonths(MONTHS - 1), MONTHS);
      return Optional.of(
          new CustomerSales(
              Wallet.merge(who, closed, live),
              snapshot.run(connection -> history.months(connection, customer, months)),
              snapshot.run(connection -> history.sales(connection, customer, PURCHASES))));
    }
  }
}

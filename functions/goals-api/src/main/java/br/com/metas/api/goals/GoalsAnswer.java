package br.com.metas.api.goals;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.report.GoalsQuery;
import br.com.metas.goals.report.GoalsReport;
import java.util.Optional;

/**
 * The data of a representation.
 *
 * @param question seller, year and month
 * @param sellerName the seller's name; empty where none is known
 * @param query the customers that were asked for
 * @param day "now" of the request
 * @param report the figures
 * @param staticStamp stamp of names and goals
 * @param annualStamp stamp of the closed months
 */
record GoalsAnswer(
    WalletMonth question,
    Optional<String> sellerName,
    GoalsQuery query,
    BusinessDay day,
    GoalsReport report,
    LayerStamp staticStamp,
    LayerStamp annualStamp) {}

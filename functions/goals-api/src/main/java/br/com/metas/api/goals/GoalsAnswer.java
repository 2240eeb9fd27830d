package br.com.metas.api.goals;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.report.GoalsQuery;
import br.com.metas.goals.report.GoalsReport;
import java.util.Optional;

/**
 * Everything that a representation is written from.
 *
 * @param question whose wallet, and when
 * @param sellerName the seller's name; empty where none is known
 * @param query which of its customers
 * @param day "now" of the request
 * @param report the figures
 * @param staticStamp whence names and goals came
 * @param annualStamp whence the closed months came
 */
record GoalsAnswer(
    WalletMonth question,
    Optional<String> sellerName,
    GoalsQuery query,
    BusinessDay day,
    GoalsReport report,
    LayerStamp staticStamp,
    LayerStamp annualStamp) {}

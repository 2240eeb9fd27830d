package br.com.metas.api.goals;

import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.GoalsQuery;
import br.com.metas.goals.GoalsReport;
import br.com.metas.goals.LayerStamp;
import br.com.metas.goals.WalletMonth;

/**
 * Everything that a representation is written from.
 *
 * @param question whose wallet, and when
 * @param query which of its customers
 * @param day "now" of the request
 * @param report the figures
 * @param staticStamp whence names and goals came
 * @param annualStamp whence the closed months came
 */
record GoalsAnswer(
    WalletMonth question,
    GoalsQuery query,
    BusinessDay day,
    GoalsReport report,
    LayerStamp staticStamp,
    LayerStamp annualStamp) {}

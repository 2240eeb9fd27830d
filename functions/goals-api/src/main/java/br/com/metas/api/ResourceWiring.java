package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.CustomerResource;
import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.SellersResource;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.api.goals.TeamResource;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.CustomerReader;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerNames;
import br.com.metas.goals.WalletReader;
import br.com.metas.goals.decision.Workdays;
import java.util.function.LongSupplier;

/**
 * Creates the resources with their ports, for Lambda, the local runner and tests.
 *
 * @param calendar gives the day
 * @param workdays the days on which sellers work
 * @param claims the names of the claims
 * @param nanoTime nanoseconds of a clock that never goes back, for the times in headers
 */
public record ResourceWiring(
    BusinessCalendar calendar, Workdays workdays, ClaimNames claims, LongSupplier nanoTime) {
  /** Creates all resources. */
  public GoalsApi.Resources resources(
      WalletReader wallets,
      RefreshLimit refreshes,
      TeamReader.Limits team,
      CustomerReader customers,
      SellerDirectory directory,
      SellerNames names) {
    return new GoalsApi.Resources(
        new GoalsResource(wallets, refreshes, calendar, workdays, claims, nanoTime),
        new CustomerResource(customers, calendar, claims, nanoTime),
        new TeamResource(
            new TeamResource.Sellers(directory, names),
            new TeamReader(wallets, team),
            calendar,
            workdays,
            claims,
            nanoTime),
        new SellersResource(directory, names, calendar, claims, nanoTime));
  }
}

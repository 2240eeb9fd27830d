package br.com.metas.goals;

import java.util.Map;
import java.util.Optional;

/**
 * The names of sellers. Names are optional: a company without them gets empty results, not an
 * error. Implementations are thread-safe.
 */
public interface SellerNames {
  /**
   * The name of one seller, not blank; empty if there is none.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  Optional<String> name(SellerId seller);

  /**
   * The names of the sellers with goals that year, not blank; a seller without a name is left out.
   *
   * @throws DatabaseUnavailableException if the database does not answer in time
   */
  Map<SellerId, String> names(GoalYear year);
}

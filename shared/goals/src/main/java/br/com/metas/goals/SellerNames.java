package br.com.metas.goals;

import java.util.Map;
import java.util.Optional;

/**
 * What sellers are called. A company need not keep names: then nobody has one, and that is no
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

package br.com.metas.goals.report;

import br.com.metas.goals.Classification;
import br.com.metas.goals.SearchText;
import br.com.metas.goals.decision.View;
import java.util.Optional;

/**
 * Which customers of a wallet are asked for, and in which order.
 *
 * @param classification only this class; empty for everyone
 * @param view only the customers of this view; narrows the customers, not the summary
 * @param search only the customers that it matches; narrows the customers, not the summary
 * @param ordering their order
 * @param page which part of them
 */
public record GoalsQuery(
    Optional<Classification> classification,
    View view,
    SearchText search,
    Ordering ordering,
    Page page) {
  /** Whether the query needs reasons, which only the running month has. */
  public boolean needsRunningMonth() {
    return view != View.ALL || ordering.key() == SortKey.CALL;
  }
}

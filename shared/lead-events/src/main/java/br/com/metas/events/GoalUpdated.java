package br.com.metas.events;

import br.com.metas.goals.GoalYear;
import java.util.OptionalLong;

/**
 * A goal was set, changed or removed, and the change is committed.
 *
 * @param metadata identifies the event
 * @param sellers the sellers whose wallets changed
 * @param year the year of the goal
 * @param customerId the customer, above 0; empty when many goals of the wallet changed
 */
public record GoalUpdated(
    EventMetadata metadata, AffectedSellers sellers, GoalYear year, OptionalLong customerId)
    implements LeadEvent {

  public GoalUpdated {
    customerId.ifPresent(Ids::requireCustomer);
  }

  @Override
  public EventType type() {
    return EventType.GOAL_UPDATED;
  }
}

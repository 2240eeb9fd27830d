package br.com.metas.events;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;

/**
 * A customer's class changed, or he moved to another wallet, and that is committed.
 *
 * @param metadata which event
 * @param sellers whose wallets; the former one where he moved
 * @param year the year of the wallet
 * @param customerId the customer; above 0
 * @param classification the class he is in now
 */
public record CustomerReclassified(
    EventMetadata metadata,
    AffectedSellers sellers,
    GoalYear year,
    long customerId,
    Classification classification)
    implements LeadEvent {

  public CustomerReclassified {
    Ids.requireCustomer(customerId);
  }

  @Override
  public EventType type() {
    return EventType.CUSTOMER_RECLASSIFIED;
  }
}

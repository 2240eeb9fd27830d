package br.com.metas.events;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;

/**
 * A customer has another class, or moved to another wallet, and the change is committed.
 *
 * @param metadata identifies the event
 * @param sellers the sellers whose wallets changed; with the former owner if the customer moved
 * @param year the year of the wallet
 * @param customerId the customer; above 0
 * @param classification the new class
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

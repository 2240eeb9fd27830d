package br.com.metas.events;

/**
 * A committed change that makes cached layers wrong (section 5 of the design). Publish it after the
 * commit, or append it to the outbox in the same transaction.
 */
public sealed interface LeadEvent
    permits LeadConvertedToOrder, SaleRegistered, GoalUpdated, CustomerReclassified {

  EventMetadata metadata();

  /** The sellers whose wallets it touches. */
  AffectedSellers sellers();

  /** The {@code detail-type} of the envelope. */
  EventType type();
}

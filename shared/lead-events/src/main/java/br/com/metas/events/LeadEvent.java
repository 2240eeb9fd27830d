package br.com.metas.events;

/**
 * A committed change that makes kept layers wrong (section 5 of the design). Emit it after the
 * commit, or append it to the outbox in the same transaction.
 */
public sealed interface LeadEvent
    permits LeadConvertedToOrder, SaleRegistered, GoalUpdated, CustomerReclassified {

  EventMetadata metadata();

  /** Whose wallets it touched. */
  AffectedSellers sellers();

  /** The {@code detail-type} of the envelope. */
  EventType type();
}

package br.com.metas.events;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A row of {@code Vendas_Historia} was inserted, changed or removed, and that is committed.
 *
 * @param metadata which event
 * @param sellers whose wallets; the former one where the row's customer changed
 * @param customerId the customer; above 0
 * @param saleId the row's id; above 0
 * @param saleDate the business day it is dated
 * @param change what happened to the row
 */
public record SaleRegistered(
    EventMetadata metadata,
    AffectedSellers sellers,
    long customerId,
    long saleId,
    LocalDate saleDate,
    Change change)
    implements LeadEvent {

  /** What happened to a row. */
  public enum Change {
    INSERTED,
    CHANGED,
    REMOVED;

    /** As the schema spells it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SaleRegistered {
    Ids.requireCustomer(customerId);
    Ids.requirePositive("sale id", saleId);
  }

  @Override
  public EventType type() {
    return EventType.SALE_REGISTERED;
  }
}

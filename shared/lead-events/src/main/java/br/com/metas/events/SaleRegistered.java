package br.com.metas.events;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A row of {@code Vendas_Historia} was inserted, changed or removed, and the change is committed.
 *
 * @param metadata identifies the event
 * @param sellers the sellers whose wallets changed; with the former owner if the row's customer
 *     changed
 * @param customerId the customer; above 0
 * @param saleId the row's id; above 0
 * @param saleDate the business day of the sale
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

    /** The name in the schema. */
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

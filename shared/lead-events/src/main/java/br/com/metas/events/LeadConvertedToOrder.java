package br.com.metas.events;

/**
 * A lead became an order, and the order's sale is committed.
 *
 * @param metadata identifies the event
 * @param sellers the sellers whose wallets changed
 * @param customerId the customer; above 0
 * @param leadId the lead's id in the leads service, 1 to 64 characters
 * @param orderId the order's id in the order system, 1 to 64 characters
 */
public record LeadConvertedToOrder(
    EventMetadata metadata, AffectedSellers sellers, long customerId, String leadId, String orderId)
    implements LeadEvent {

  public LeadConvertedToOrder {
    Ids.requireCustomer(customerId);
    Ids.requireText("lead id", leadId);
    Ids.requireText("order id", orderId);
  }

  @Override
  public EventType type() {
    return EventType.LEAD_CONVERTED_TO_ORDER;
  }
}

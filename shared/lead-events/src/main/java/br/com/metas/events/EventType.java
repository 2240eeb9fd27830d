package br.com.metas.events;

import java.util.Arrays;
import java.util.Optional;

/** The {@code detail-type}s of the contract. */
public enum EventType {
  LEAD_CONVERTED_TO_ORDER("LeadConvertedToOrder"),
  SALE_REGISTERED("SaleRegistered"),
  GOAL_UPDATED("GoalUpdated"),
  CUSTOMER_RECLASSIFIED("CustomerReclassified");

  private final String detailType;

  EventType(String detailType) {
    this.detailType = detailType;
  }

  /** The name in the envelope. */
  public String detailType() {
    return detailType;
  }

  /** The type with this name; empty if the contract has no such type. Case matters. */
  public static Optional<EventType> parse(String detailType) {
    return Arrays.stream(values()).filter(type -> type.detailType.equals(detailType)).findFirst();
  }
}

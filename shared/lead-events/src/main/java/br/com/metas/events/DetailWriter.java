package br.com.metas.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes an event as the {@code detail} that its schema describes. Thread-safe. */
final class DetailWriter {
  private final JsonFactory factory = new JsonFactory();

  String write(LeadEvent event) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      writeMetadata(json, event.metadata());
      json.writeNumberField("seller_id", event.sellers().owner().value());
      if (event.sellers().former().isPresent()) {
        json.writeNumberField("previous_seller_id", event.sellers().former().get().value());
      }
      writeOwn(json, event);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.toString();
  }

  private static void writeMetadata(JsonGenerator json, EventMetadata metadata) throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("version", EventMetadata.VERSION);
    json.writeStringField("event_id", metadata.eventId().toString());
    json.writeStringField("occurred_at", metadata.occurredAt().toString());
    if (metadata.correlationId().isPresent()) {
      json.writeStringField("correlation_id", metadata.correlationId().get());
    }
    json.writeEndObject();
  }

  private static void writeOwn(JsonGenerator json, LeadEvent event) throws IOException {
    switch (event) {
      case LeadConvertedToOrder lead -> {
        json.writeNumberField("customer_id", lead.customerId());
        json.writeStringField("lead_id", lead.leadId());
        json.writeStringField("order_id", lead.orderId());
      }
      case SaleRegistered sale -> {
        json.writeNumberField("customer_id", sale.customerId());
        json.writeNumberField("sale_id", sale.saleId());
        json.writeStringField("sale_date", sale.saleDate().toString());
        json.writeStringField("change", sale.change().word());
      }
      case GoalUpdated goal -> {
        json.writeNumberField("year", goal.year().value());
        if (goal.customerId().isPresent()) {
          json.writeNumberField("customer_id", goal.customerId().getAsLong());
        }
      }
      case CustomerReclassified moved -> {
        json.writeNumberField("year", moved.year().value());
        json.writeNumberField("customer_id", moved.customerId());
        json.writeStringField("classification", moved.classification().name());
      }
    }
  }
}

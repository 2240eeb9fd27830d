package br.com.metas.events;

import java.util.regex.Pattern;

/**
 * The service that publishes events: their {@code source}. Thread-safe.
 *
 * @param name dotted lower-case words that end in {@code .service}, such as {@code leads.service}
 */
public record EventSource(String name) {
  private static final Pattern STYLE =
      Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*\\.service");
  private static final DetailWriter WRITER = new DetailWriter();

  public EventSource {
    if (!STYLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "source must be dotted lower-case words that end in .service");
    }
  }

  /** The event in the form in which it is sent, with this service as its source. */
  public OutgoingEvent outgoing(LeadEvent event) {
    return new OutgoingEvent(
        event.metadata().eventId().toString(),
        name,
        event.type().detailType(),
        WRITER.write(event),
        event.metadata().occurredAt());
  }
}

package br.com.metas.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An event ready to be sent.
 *
 * @param eventId stays the same when it is sent again
 * @param source the service that publishes it
 * @param detailType the {@code detail-type}
 * @param detail JSON that the type's schema accepts
 * @param occurredAt when the change was committed
 */
public record OutgoingEvent(
    String eventId, String source, String detailType, String detail, Instant occurredAt) {

  /**
   * The largest entry, and the largest sum of entries, that one {@code PutEvents} call takes, in
   * bytes. EventBridge's newer pages say 1 MiB; 256 KiB holds for every region and account.
   */
  public static final int MAX_BYTES = 256 * 1024;

  private static final int TIME_BYTES = 14;

  /**
   * The size in bytes as EventBridge counts it: 14 for the time, plus source, detail-type and
   * detail in UTF-8 (Amazon EventBridge user guide, "Calculating PutEvents event entry size").
   */
  public int entryBytes() {
    return TIME_BYTES + utf8(source) + utf8(detailType) + utf8(detail);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}

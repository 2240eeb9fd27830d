package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Any payload is either understood, or refused with a reason. */
final class EventFuzzTest {
  private static final EventReader READER = new EventReader();

  @FuzzTest(maxExecutions = 50_000)
  void anyBytes(byte[] payload) {
    assertThat(READER.read(payload)).isNotNull();
  }

  /**
   * A valid event with any spelling of the seller id is read as exactly this seller, or refused.
   */
  @FuzzTest(maxExecutions = 50_000)
  void anyWayToWriteASeller(FuzzedDataProvider data) {
    String digits = data.consumeAsciiString(40).replaceAll("[^0-9.eE+-]", "");
    String event =
        """
        {"id":"1","source":"sales.service","detail-type":"SaleRegistered","detail":{"metadata":
        {"version":"1.0","event_id":"1","occurred_at":"2026-01-20T14:00:00Z"},"seller_id":%s}}
        """
            .formatted(digits);
    ParsedEvent reading = READER.read(event.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof ParsedEvent.Understood understood) {
      assertThat(new BigDecimal(digits))
          .isEqualByComparingTo(BigDecimal.valueOf(understood.sellers().owner().value()));
    }
  }

  @FuzzTest(maxExecutions = 200_000)
  void anyTime(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertThat(Rfc3339.parse(text)).isNotNull();
  }
}

package br.com.metas.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.gateway.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevClockTest {
  private final AtomicReference<Instant> real =
      new AtomicReference<>(Instant.parse("2026-06-18T13:30:00Z"));
  private final DevClock clock = new DevClock(real::get);

  @Test
  void itGoesOnFromWhereItWasMoved() {
    assertThat(post("{\"now\":\"2026-06-30T23:58:00-03:00\"}")).isEqualTo(204);
    real.updateAndGet(now -> now.plusSeconds(90));

    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-07-01T02:59:30Z"));
  }

  @Test
  void itDoesNotGoBack() {
    assertThat(post("{\"now\":\"2026-06-18T10:29:59-03:00\"}")).isEqualTo(400);
    assertThat(clock.instant()).isEqualTo(real.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"now\":7}", "{\"now\":\"2026-06-30\"}", "{\"now\""})
  void whatIsNoMomentMovesNothing(String body) {
    assertThat(post(body)).isEqualTo(400);
    assertThat(clock.instant()).isEqualTo(real.get());
  }

  private int post(String body) {
    return clock
        .answer(
            new HttpRequest(
                "POST",
                "/dev/clock",
                "",
                List.of(),
                body.getBytes(StandardCharsets.UTF_8),
                new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1")))
        .status();
  }
}

package br.com.metas.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingEventTest {
  @Test
  void anEntryCounts14BytesForTheTimeAndTheUtf8BytesOfItsTexts() {
    OutgoingEvent event =
        new OutgoingEvent("id", "a.service", "Tüp", "{\"é\":\"😀\"}", Instant.EPOCH);

    assertThat(event.entryBytes()).isEqualTo(14 + 9 + 4 + 13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "service", "aws.events", "Leads.service", ".service", "a..service"})
  void aSourceThatReadersWouldRefuseCanNotBeBuilt(String name) {
    assertThatThrownBy(() -> new EventSource(name)).isInstanceOf(IllegalArgumentException.class);
  }
}

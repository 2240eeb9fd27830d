package br.com.metas.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingEventTest {
  @Test
  void an_entry_counts_14_bytes_for_the_time_and_the_utf8_bytes_of_its_texts() {
    OutgoingEvent event =
        new OutgoingEvent("id", "a.service", "Tüp", "{\"é\":\"😀\"}", Instant.EPOCH);

    assertThat(event.entryBytes()).isEqualTo(14 + 9 + 4 + 13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "service", "aws.events", "Leads.service", ".service", "a..service"})
  void a_source_that_readers_would_refuse_can_not_be_built(String name) {
    assertThatThrownBy(() -> new EventSource(name)).isInstanceOf(IllegalArgumentException.class);
  }
}

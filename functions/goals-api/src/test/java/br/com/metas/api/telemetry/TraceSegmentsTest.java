package br.com.metas.api.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSegmentsTest {
  private static final String SAMPLED =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
  private static final Instant BEGUN = Instant.parse("2026-01-20T12:00:00.001234Z");

  private DatagramSocket daemon;

  @BeforeEach
  void listen() throws IOException {
    daemon = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    daemon.setSoTimeout(60_000);
  }

  @AfterEach
  void stop() {
    daemon.close();
  }

  private TraceSegments segments(String header) {
    return new TraceSegments(
        Optional.of(new InetSocketAddress(daemon.getLocalAddress(), daemon.getLocalPort())),
        () -> Optional.of(header));
  }

  private String[] received() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    daemon.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)
        .split("\n", -1);
  }

  @Test
  void aSampledCallIsASubsegmentOfTheFunctionsOwnSegment() throws IOException {
    segments(SAMPLED).called("MySQL Live", BEGUN, BEGUN.plusMillis(7));

    String[] lines = received();
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).isEqualTo("{\"format\":\"json\",\"version\":1}");
    JsonNode segment = new ObjectMapper().readTree(lines[1]);
    assertThat(segment.path("name").asText()).isEqualTo("MySQL Live");
    assertThat(segment.path("type").asText()).isEqualTo("subsegment");
    assertThat(segment.path("trace_id").asText()).isEqualTo("1-5759e988-bd862e3fe1be46a994272793");
    assertThat(segment.path("parent_id").asText()).isEqualTo("53995c3f42cd8ad8");
    assertThat(segment.path("id").asText()).matches("[0-9a-f]{16}");
    assertThat(segment.path("start_time").decimalValue()).isEqualByComparingTo("1768910400.001234");
    assertThat(segment.path("end_time").decimalValue()).isEqualByComparingTo("1768910400.008234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1",
        "Root=1-5759e988-bd862e3fe1be46a994272793",
        "",
        ";;=;x"
      })
  void whatIsNotSampledOrHasNoParentIsNotTold(String header) throws IOException {
    segments(header).called("first", BEGUN, BEGUN);
    segments(SAMPLED).called("second", BEGUN, BEGUN);

    assertThat(received()[1]).contains("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nowhere", "127.0.0.1:", "127.0.0.1:99999999", "127.0.0.1:1"})
  void anAddressWhereNobodyListensFailsNothing(String address) {
    TraceSegments.ofLambda(Map.of("AWS_XRAY_DAEMON_ADDRESS", address)).called("x", BEGUN, BEGUN);
    TraceSegments.ofLambda(Map.of()).called("x", BEGUN, BEGUN);
  }
}

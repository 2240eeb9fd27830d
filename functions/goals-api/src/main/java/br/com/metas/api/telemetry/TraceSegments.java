package br.com.metas.api.telemetry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells X-Ray of each call of a request: a subsegment, as one datagram to the daemon that Lambda
 * runs beside a traced function (AWS X-Ray developer guide, "Sending segment documents to the X-Ray
 * daemon"). A request that is not sampled costs nothing, and a datagram that is lost fails nothing.
 * Thread-safe.
 */
public final class TraceSegments {
  private static final String HEADER = "com.amazonaws.xray.traceHeader";
  private static final String PREAMBLE = "{\"format\":\"json\",\"version\":1}\n";

  private final Optional<SocketAddress> daemon;
  private final Supplier<Optional<String>> header;
  private @Nullable DatagramChannel open;

  TraceSegments(Optional<SocketAddress> daemon, Supplier<Optional<String>> header) {
    this.daemon = daemon;
    this.header = header;
  }

  /**
   * As Lambda tells it: the daemon's address in {@code AWS_XRAY_DAEMON_ADDRESS}, the request's
   * trace in a system property of the runtime's. Without an address nothing is told.
   */
  public static TraceSegments ofLambda(Map<String, String> variables) {
    return new TraceSegments(
        Optional.ofNullable(variables.get("AWS_XRAY_DAEMON_ADDRESS"))
            .flatMap(TraceSegments::address),
        () -> Optional.ofNullable(System.getProperty(HEADER)));
  }

  private static Optional<SocketAddress> address(String text) {
    int colon = text.lastIndexOf(':');
    try {
      return Optional.of(
          new InetSocketAddress(
              text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))));
    } catch (RuntimeException notOne) {
      return Optional.empty();
    }
  }

  /**
   * Tells of a call.
   *
   * @param name what was called
   * @param begun when
   * @param ended when it was answered, or given up
   */
  public void called(String name, Instant begun, Instant ended) {
    if (daemon.isEmpty()) {
      return;
    }
    Map<String, String> trace = header.get().map(TraceSegments::fields).orElse(Map.of());
    String root = trace.get("Root");
    String parent = trace.get("Parent");
    if (root != null && parent != null && "1".equals(trace.get("Sampled"))) {
      send(daemon.get(), segment(name, root, parent, begun, ended));
    }
  }

  private static Map<String, String> fields(String header) {
    Map<String, String> fields = new HashMap<>();
    for (String field : header.split(";", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals).strip(), field.substring(equals + 1).strip());
      }
    }
    return fields;
  }

  private static String segment(
      String name, String root, String parent, Instant begun, Instant ended) {
    return PREAMBLE
        + "{\"type\":\"subsegment\",\"namespace\":\"remote\",\"name\":\""
        + name
        + "\",\"id\":\""
        + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
        + "\",\"trace_id\":\""
        + root
        + "\",\"parent_id\":\""
        + parent
        + "\",\"start_time\":"
        + seconds(begun)
        + ",\"end_time\":"
        + seconds(ended)
        + "}";
  }

  private static String seconds(Instant time) {
    return time.getEpochSecond() + "." + "%06d".formatted(time.getNano() / 1_000);
  }

  private synchronized void send(SocketAddress to, String segment) {
    try {
      DatagramChannel channel = open;
      if (channel == null) {
        channel = DatagramChannel.open();
        channel.configureBlocking(false);
        open = channel;
      }
      channel.send(ByteBuffer.wrap(segment.getBytes(StandardCharsets.UTF_8)), to);
    } catch (IOException | RuntimeException lost) {
      open = null;
    }
  }
}

package br.com.metas.local.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server, on the loopback address only. The constructor binds the port, so that a port in
 * use is reported before anything else starts. {@link #serve} starts to answer requests, each on
 * its own virtual thread.
 */
public final class GatewayServer implements AutoCloseable {
  /** Request line and headers together (API Gateway quotas for HTTP APIs). */
  public static final int MAX_HEADER_BYTES = 10_240;

  private final Server server = new Server(new VirtualThreadPool());
  private final InstantSource clock;
  private final ServerConnector connector;
  private volatile Exchange exchange = request -> HttpAnswer.message(503, "Service Unavailable");

  /**
   * Binds the port.
   *
   * @param port 0: any free one
   * @param clock source of the Date header of every answer
   * @throws IOException if the port can't be bound
   */
  public GatewayServer(int port, InstantSource clock) throws IOException {
    this.clock = clock;
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setResponseHeaderSize(64 * 1024);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    // The routes decide what an escaped slash or dot means, as in API Gateway.
    http.setUriCompliance(UriCompliance.UNSAFE);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Bridge());
    server.setErrorHandler(new MessageErrors(clock));
    server.setStopTimeout(0);
    connector.open();
  }

  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Starts to answer requests.
   *
   * @throws IOException if the server does not start
   */
  public void serve(Exchange how) throws IOException {
    exchange = how;
    try {
      server.start();
    } catch (Exception failed) {
      throw new IOException("the gateway did not start", failed);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      throw new IOException("the gateway did not stop", failed);
    } finally {
      connector.close();
    }
  }

  /** Converts between Jetty's types and ours. */
  private final class Bridge extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      HttpAnswer answer = exchange.answer(read(request));
      response.setStatus(answer.status());
      HttpFields.Mutable fields = response.getHeaders();
      answer.headers().forEach(header -> fields.add(header.name(), header.value()));
      fields.put(HttpHeader.DATE, DateGenerator.formatDate(clock.instant()));
      response.write(true, ByteBuffer.wrap(answer.body()), callback);
      return true;
    }

    private HttpRequest read(Request request) throws IOException {
      List<HttpRequest.Header> headers =
          request.getHeaders().stream()
              .map(field -> new HttpRequest.Header(field.getName(), nonNull(field.getValue())))
              .toList();
      ByteBuffer body = Content.Source.asByteBuffer(request);
      byte[] bytes = new byte[body.remaining()];
      body.get(bytes);
      return new HttpRequest(
          request.getMethod(),
          nonNull(request.getHttpURI().getPath()),
          nonNull(request.getHttpURI().getQuery()),
          headers,
          bytes,
          client(request));
    }

    private HttpRequest.Client client(Request request) {
      InetSocketAddress remote =
          (InetSocketAddress) request.getConnectionMetaData().getRemoteSocketAddress();
      return new HttpRequest.Client(
          remote.getAddress().getHostAddress(),
          remote.getPort(),
          request.getConnectionMetaData().getProtocol());
    }
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}

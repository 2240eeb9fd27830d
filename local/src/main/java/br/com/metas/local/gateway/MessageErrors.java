package br.com.metas.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Formats the HTTP server's own errors as API Gateway does. */
final class MessageErrors extends ErrorHandler {
  private static final HttpField JSON = new HttpField(HttpHeader.CONTENT_TYPE, "application/json");

  private final InstantSource clock;

  /**
   * @param clock source of the Date header
   */
  MessageErrors(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(JSON).put(HttpHeader.DATE, DateGenerator.formatDate(clock.instant()));
    response.write(true, body(response.getStatus()), callback);
    return true;
  }

  private static ByteBuffer body(int status) {
    return ByteBuffer.wrap(
        ("{\"message\":\"" + HttpStatus.getMessage(status) + "\"}")
            .getBytes(StandardCharsets.UTF_8));
  }
}

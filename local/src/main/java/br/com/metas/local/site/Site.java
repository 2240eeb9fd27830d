package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import java.util.List;

/**
 * Routes the requests of the one port by path. Requests that match no other part go to the API, as
 * in the cloud.
 *
 * @param parts in the order in which they are tried
 * @param otherwise takes the rest
 */
public record Site(List<Part> parts, Exchange otherwise) implements Exchange {

  /**
   * A part of the site.
   *
   * @param path the part takes this path and all paths below it
   * @param exchange answers these requests
   */
  public record Part(String path, Exchange exchange) {
    boolean takes(HttpRequest request) {
      return request.rawPath().equals(path) || request.rawPath().startsWith(path + "/");
    }
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    return parts.stream()
        .filter(part -> part.takes(request))
        .findFirst()
        .map(Part::exchange)
        .orElse(otherwise)
        .answer(request);
  }
}

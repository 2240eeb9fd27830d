package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import java.util.List;

/**
 * Everything on the one port, by path. What no other part takes is the API's, as it is in the
 * cloud.
 *
 * @param parts in the order in which they are asked
 * @param otherwise takes the rest
 */
public record Site(List<Part> parts, Exchange otherwise) implements Exchange {

  /**
   * A part of the site.
   *
   * @param path takes this path and all below it
   * @param exchange answers there
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

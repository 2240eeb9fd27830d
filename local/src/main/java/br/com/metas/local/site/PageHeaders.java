package br.com.metas.local.site;

import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest.Header;
import br.com.metas.local.template.CloudTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of the deployed page, except the one that requires TLS. Immutable.
 *
 * @param headers set on every file of the page
 */
public record PageHeaders(List<Header> headers) {

  /** The headers of the template's policy, with empty parameters. */
  public static PageHeaders of(CloudTemplate template) {
    JsonNode all = template.properties("PageHeaders").path("ResponseHeadersPolicyConfig");
    JsonNode policy = all.path("SecurityHeadersConfig");
    String content =
        policy
            .path("ContentSecurityPolicy")
            .path("ContentSecurityPolicy")
            .asText("default-src 'self'")
            .replaceAll("\\$\\{\\w+}", "")
            .replaceAll("\\s+", " ")
            .replace(" ;", ";")
            .strip();
    List<Header> headers =
        new ArrayList<>(
            List.of(
                new Header("Content-Security-Policy", content),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header(
                    "X-Frame-Options",
                    policy.path("FrameOptions").path("FrameOption").asText("DENY")),
                new Header(
                    "Referrer-Policy",
                    policy.path("ReferrerPolicy").path("ReferrerPolicy").asText("no-referrer"))));
    for (JsonNode custom : all.path("CustomHeadersConfig").path("Items")) {
      headers.add(new Header(custom.path("Header").asText(), custom.path("Value").asText()));
    }
    return new PageHeaders(List.copyOf(headers));
  }

  HttpAnswer on(HttpAnswer answer) {
    HttpAnswer with = answer;
    for (Header header : headers) {
      with = with.with(header.name(), header.value());
    }
    return with;
  }
}

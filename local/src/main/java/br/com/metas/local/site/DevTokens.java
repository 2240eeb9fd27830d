package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.TokenIssuer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code POST /dev/token}: signs the given claims, such as {@code {"seller_id": 42}} or {@code
 * {"role": "manager"}}. {@code "expires_in"} (seconds, may be negative; 3,600 by default) is the
 * token's life, not a claim. Thread-safe.
 */
public final class DevTokens implements Exchange {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String LIFE = "expires_in";
  private static final Duration HOUR = Duration.ofHours(1);

  private final TokenIssuer issuer;

  public DevTokens(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    if (!request.method().equals("POST")) {
      return HttpAnswer.message(405, "Method Not Allowed").with("Allow", "POST");
    }
    try {
      JsonNode body = JSON.readTree(request.body());
      if (!body.isObject()) {
        return noClaims();
      }
      Map<String, Object> claims =
          new LinkedHashMap<>(JSON.convertValue(body, new TypeReference<>() {}));
      Object life = claims.remove(LIFE);
      String token =
          issuer.issue(
              claims, life instanceof Integer seconds ? Duration.ofSeconds(seconds) : HOUR);
      return HttpAnswer.json(200, JSON.writeValueAsString(Map.of("token", token)))
          .with("Cache-Control", "no-store");
    } catch (IOException | IllegalArgumentException refused) {
      return noClaims();
    }
  }

  private static HttpAnswer noClaims() {
    return HttpAnswer.message(400, "the body must be a JSON object of claims");
  }
}

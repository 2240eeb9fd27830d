package br.com.metas.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JwtAuthorizerTest {
  private static final Instant NOW = Instant.parse("2026-01-20T14:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TokenIssuer ISSUER = issuer("https://issuer", "goals");

  private final JwtAuthorizer authorizer = new JwtAuthorizer(ISSUER.trust(), () -> NOW);

  @Test
  void aGoodTokenGivesItsClaimsAsStrings() {
    String token =
        ISSUER.issue(Map.of("seller_id", 42, "role", List.of("manager", "b"), "flag", true), HOUR);

    assertThat(authorizer.judge(Optional.of("Bearer " + token)))
        .isInstanceOfSatisfying(
            JwtAuthorizer.Decision.Allowed.class,
            allowed ->
                assertThat(allowed.claims())
                    .containsEntry("seller_id", "42")
                    .containsEntry("role", "[manager b]")
                    .containsEntry("flag", "true")
                    .containsEntry("iss", "https://issuer")
                    .containsEntry("aud", "goals")
                    .containsEntry("exp", "1768921200"));
  }

  @Test
  void theWordBearerMayBeLeftOutOrInAnyCase() {
    String token = ISSUER.issue(Map.of(), HOUR);

    assertThat(authorizer.judge(Optional.of(token)))
        .isInstanceOf(JwtAuthorizer.Decision.Allowed.class);
    assertThat(authorizer.judge(Optional.of("bearer " + token)))
        .isInstanceOf(JwtAuthorizer.Decision.Allowed.class);
  }

  @Test
  void noTokenIsRefused() {
    refused(Optional.empty());
    refused(Optional.of(""));
    refused(Optional.of("Bearer "));
    refused(Optional.of("Bearer nonsense"));
    refused(Optional.of("Basic dXNlcjpwYXNz"));
  }

  @Test
  void anExpiredTokenIsRefusedFromItsVeryLastSecondOn() {
    refused(ISSUER.issue(Map.of(), Duration.ofSeconds(-1)));
    refused(ISSUER.issue(Map.of(), Duration.ZERO));
    assertThat(authorizer.judge(Optional.of(ISSUER.issue(Map.of(), Duration.ofSeconds(1)))))
        .isInstanceOf(JwtAuthorizer.Decision.Allowed.class);
  }

  @Test
  void aTokenOfTheFutureIsRefused() {
    refused(ISSUER.issue(Map.of("nbf", Date.from(NOW.plusSeconds(60))), HOUR));
    refused(ISSUER.issue(Map.of("iat", Date.from(NOW.plusSeconds(1))), HOUR));
  }

  @Test
  void aTokenIssuedLongAgoOrWithoutSayingWhenIsGood() {
    assertThat(judged(Map.of("iat", Date.from(NOW.minusSeconds(86_400)))))
        .isInstanceOf(JwtAuthorizer.Decision.Allowed.class);
    Map<String, Object> unsaid = new HashMap<>();
    unsaid.put("iat", null);
    assertThat(judged(unsaid)).isInstanceOf(JwtAuthorizer.Decision.Allowed.class);
  }

  @Test
  void anotherIssuerOrAudienceIsRefused() {
    refused(ISSUER.issue(Map.of("iss", "https://other"), HOUR));
    refused(ISSUER.issue(Map.of("aud", "other"), HOUR));
    refused(ISSUER.issue(Map.of("aud", List.of("other", "another")), HOUR));
  }

  @Test
  void anotherKeyIsRefusedWhateverItsId() {
    refused(issuer("https://issuer", "goals").issue(Map.of(), HOUR));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    refused(new PlainJWT(claims()).serialize());
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    byte[] secret =
        ISSUER.trust().publicKeys().getKeys().getFirst().toRSAKey().toRSAPublicKey().getEncoded();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
    token.sign(new MACSigner(secret));

    refused(token.serialize());
  }

  @Test
  void aTamperedTokenIsRefused() {
    String[] parts = ISSUER.issue(Map.of("seller_id", 42), HOUR).split("\\.", -1);
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.replace("42", "43").getBytes(StandardCharsets.UTF_8));

    refused(parts[0] + "." + forged + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + ".");
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://issuer")
        .audience("goals")
        .expirationTime(Date.from(NOW.plus(HOUR)))
        .build();
  }

  private static TokenIssuer issuer(String issuer, String audience) {
    return new TokenIssuer(issuer, audience, () -> NOW);
  }

  private JwtAuthorizer.Decision judged(Map<String, ?> claims) {
    return authorizer.judge(Optional.of("Bearer " + ISSUER.issue(claims, HOUR)));
  }

  private void refused(String token) {
    refused(Optional.of("Bearer " + token));
  }

  private void refused(Optional<String> authorization) {
    assertThat(authorizer.judge(authorization)).isInstanceOf(JwtAuthorizer.Decision.Refused.class);
  }
}

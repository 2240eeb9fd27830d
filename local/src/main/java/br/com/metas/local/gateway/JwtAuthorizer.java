package br.com.metas.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JWT authorizer of an HTTP API: it accepts an RS256 token signed with a published key, if the
 * token is not expired, already valid, not issued in the future, from the configured issuer and for
 * the configured audience. Thread-safe.
 */
public final class JwtAuthorizer {
  private static final String BEARER = "bearer ";

  private final DefaultJWTProcessor<SecurityContext> processor;

  /**
   * Whom the authorizer trusts.
   *
   * @param issuer the only issuer accepted
   * @param audience must be among the token's audiences
   * @param publicKeys the issuer's published keys
   */
  public record Trust(String issuer, String audience, JWKSet publicKeys) {}

  /** Whether a request is allowed. */
  public sealed interface Decision {
    /** The token is valid; the claims are in API Gateway's format. */
    record Allowed(SequencedMap<String, String> claims) implements Decision {}

    /**
     * The token is missing or not valid; the challenge is the WWW-Authenticate header (RFC 6750).
     */
    record Refused(String challenge) implements Decision {}
  }

  public JwtAuthorizer(Trust trust, InstantSource clock) {
    processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.RS256, new ImmutableJWKSet<>(trust.publicKeys())));
    processor.setJWTClaimsSetVerifier(new ClaimsVerifier(trust, clock));
  }

  /** Checks the Authorization header. As in API Gateway, the word Bearer is optional. */
  public Decision judge(Optional<String> authorization) {
    if (authorization.isEmpty() || authorization.get().isBlank()) {
      return new Decision.Refused("Bearer");
    }
    String value = authorization.get().strip();
    boolean prefixed = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return verify(prefixed ? value.substring(BEARER.length()).strip() : value);
  }

  private Decision verify(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, (SecurityContext) null);
      // The JSON object keeps dates as seconds and audiences as they were sent.
      return new Decision.Allowed(Claims.asStrings(claims.toJSONObject()));
    } catch (ParseException | BadJOSEException | JOSEException refused) {
      return new Decision.Refused(
          "Bearer scope=\"\" error=\"invalid_token\" error_description=\""
              + String.valueOf(refused.getMessage()).replace('"', '\'')
              + "\"");
    }
  }

  /** No leeway for clock skew: API Gateway gives none, and here one clock serves both sides. */
  private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final InstantSource clock;

    ClaimsVerifier(Trust trust, InstantSource clock) {
      super(
          trust.audience(),
          new JWTClaimsSet.Builder().issuer(trust.issuer()).build(),
          Set.of("exp"));
      this.clock = clock;
      setMaxClockSkew(0);
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
        throws BadJWTException {
      super.verify(claims, context);
      if (claims.getIssueTime() != null
          && claims.getIssueTime().toInstant().isAfter(clock.instant())) {
        throw new BadJWTException("JWT issued in the future");
      }
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}

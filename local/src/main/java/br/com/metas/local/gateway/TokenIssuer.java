package br.com.metas.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;

/**
 * Stands in for the identity provider: signs tokens with a key that is generated at start.
 * Thread-safe.
 */
public final class TokenIssuer {
  private final String issuer;
  private final String audience;
  private final RSAKey key;
  private final InstantSource clock;

  /**
   * @param issuer the {@code iss} of every token
   * @param audience the {@code aud} of every token
   * @param clock source of the time of issue
   */
  public TokenIssuer(String issuer, String audience, InstantSource clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
    try {
      this.key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("no RSA on this machine", impossible);
    }
  }

  /** The trust settings with which the gateway accepts these tokens. */
  public JwtAuthorizer.Trust trust() {
    return new JwtAuthorizer.Trust(issuer, audience, new JWKSet(key.toPublicJWK()));
  }

  /**
   * A signed token.
   *
   * @param claims further claims; they may replace registered claims
   * @param life from now until it expires; may be negative
   */
  public String issue(Map<String, ?> claims, Duration life) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder all =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject("local")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)));
    claims.forEach(all::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key made by this class must sign", impossible);
    }
    return token.serialize();
  }
}

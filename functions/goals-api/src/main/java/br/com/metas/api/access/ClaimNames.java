package br.com.metas.api.access;

/**
 * What the issuer of the tokens calls the claims.
 *
 * @param seller the claim that holds the caller's seller
 * @param role the claim that holds the caller's roles
 */
public record ClaimNames(String seller, String role) {
  public static final ClaimNames DEFAULT = new ClaimNames("seller_id", "role");

  public ClaimNames {
    if (seller.isBlank() || role.isBlank()) {
      throw new IllegalArgumentException("a claim must have a name");
    }
  }
}

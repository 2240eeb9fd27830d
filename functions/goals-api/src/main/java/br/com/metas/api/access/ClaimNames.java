package br.com.metas.api.access;

import java.util.Set;

/**
 * The names of the claims in tokens, and the roles of the issuer.
 *
 * @param seller the claim with the caller's seller
 * @param role the claim with the caller's roles
 * @param overseers the roles that may see every wallet
 * @param others roles that grant nothing, but may be in a list with the others
 */
public record ClaimNames(String seller, String role, Set<String> overseers, Set<String> others) {
  public static final Set<String> OVERSEERS = Set.of("manager", "admin");
  public static final ClaimNames DEFAULT = new ClaimNames("seller_id", "role");

  public ClaimNames {
    if (seller.isBlank() || role.isBlank()) {
      throw new IllegalArgumentException("a claim must have a name");
    }
    overseers = Set.copyOf(overseers);
    others = Set.copyOf(others);
  }

  /** Names with the default roles. */
  public ClaimNames(String seller, String role) {
    this(seller, role, OVERSEERS, Set.of());
  }

  /** Whether a role of this name is configured. */
  boolean isRole(String value) {
    return overseers.contains(value) || others.contains(value);
  }
}

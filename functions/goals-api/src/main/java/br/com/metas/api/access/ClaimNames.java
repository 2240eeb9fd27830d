package br.com.metas.api.access;

import java.util.Set;

/**
 * What the issuer of the tokens calls the claims, and which roles it gives.
 *
 * @param seller the claim that holds the caller's seller
 * @param role the claim that holds the caller's roles
 * @param overseers the roles that may see every wallet
 * @param others roles that grant nothing, and may stand beside those in a list
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

  /** With the roles that are usual. */
  public ClaimNames(String seller, String role) {
    this(seller, role, OVERSEERS, Set.of());
  }

  /** Whether the project knows a role of this name. */
  boolean isRole(String value) {
    return overseers.contains(value) || others.contains(value);
  }
}

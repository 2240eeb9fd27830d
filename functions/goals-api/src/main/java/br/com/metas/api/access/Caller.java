package br.com.metas.api.access;

import br.com.metas.goals.SellerId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks, by the claims that the gateway has verified. Without claims: someone who may see
 * nothing.
 *
 * @param sellers whose wallets are the caller's own
 * @param overseer whether the caller may see every wallet
 */
public record Caller(Set<SellerId> sellers, boolean overseer) {
  private static final Caller NOBODY = new Caller(Set.of(), false);

  /**
   * Reads the claims as an HTTP API hands them over: strings, lists as {@code [a b]}. What the list
   * {@code ["a b"]} was is flattened to the same text, so a list counts only if each of its words
   * is what the claim may hold: a seller's number, a role that is known. Else it grants nothing.
   *
   * <p>A token that says that it is no access token ({@code token_use}, as Cognito does) is
   * nobody's: an ID token is for the page alone.
   */
  public static Caller of(Map<String, String> claims, ClaimNames names) {
    if (!Optional.ofNullable(claims.get("token_use")).orElse("access").equals("access")) {
      return NOBODY;
    }
    return new Caller(
        sellers(values(claim(claims, names.seller()))),
        oversees(values(claim(claims, names.role())), names));
  }

  private static Set<SellerId> sellers(List<String> values) {
    Set<SellerId> sellers =
        values.stream()
            .flatMap(value -> SellerId.parse(value).stream())
            .collect(Collectors.toUnmodifiableSet());
    return values.stream().allMatch(value -> SellerId.parse(value).isPresent())
        ? sellers
        : Set.of();
  }

  private static boolean oversees(List<String> values, ClaimNames names) {
    return values.stream().allMatch(names::isRole)
        && values.stream().anyMatch(names.overseers()::contains);
  }

  /** Whether the caller may see this seller's wallet. */
  public boolean maySee(SellerId seller) {
    return overseer || sellers.contains(seller);
  }

  /**
   * Whether the caller may see this wallet, or learn that the path names none.
   *
   * @param seller the seller of the path; empty if it is not one
   */
  public boolean maySeeIfAny(Optional<SellerId> seller) {
    return isSomeone() && seller.map(this::maySee).orElse(true);
  }

  /** Whether the claims name a seller or a role that counts. */
  public boolean isSomeone() {
    return overseer || !sellers.isEmpty();
  }

  /** A claim may be there and be null. */
  private static String claim(Map<String, String> claims, String name) {
    return Optional.ofNullable(claims.get(name)).orElse("");
  }

  private static List<String> values(String claim) {
    String text = claim.strip();
    if (!text.startsWith("[") || !text.endsWith("]")) {
      return List.of(text);
    }
    return Arrays.asList(text.substring(1, text.length() - 1).strip().split("\\s+", -1));
  }
}

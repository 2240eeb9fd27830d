package br.com.metas.api.access;

import br.com.metas.goals.SellerId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The caller of a request, from the claims that the gateway has verified. A caller without claims
 * may see nothing.
 *
 * @param sellers the sellers whose wallets belong to the caller
 * @param overseer whether the caller may see every wallet
 */
public record Caller(Set<SellerId> sellers, boolean overseer) {
  private static final Caller NOBODY = new Caller(Set.of(), false);

  /**
   * Reads the claims as an HTTP API passes them: as strings, with lists as {@code [a b]}. The
   * gateway writes the list {@code ["a b"]} as the same text. So a list counts only if each of its
   * words is allowed in the claim: a seller's number, or a known role. Otherwise it grants nothing.
   *
   * <p>A token that is not an access token by its {@code token_use} (Cognito sets this) grants
   * nothing, because an ID token is only for the page.
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
   * Whether the caller may see this wallet. If the path has no valid seller: whether the caller may
   * get the error that says so.
   *
   * @param seller the seller in the path; empty if it is not valid
   */
  public boolean maySeeIfAny(Optional<SellerId> seller) {
    return isSomeone() && seller.map(this::maySee).orElse(true);
  }

  /** Whether the claims have a seller or an overseer role. */
  public boolean isSomeone() {
    return overseer || !sellers.isEmpty();
  }

  /** The value of a claim; it can be present and null. */
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

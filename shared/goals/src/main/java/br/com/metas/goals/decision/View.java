package br.com.metas.goals.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Filters over the merged rows of the running month. They are the values of {@code view} in the
 * API.
 */
public enum View {
  /** Worth a call, with a phone. */
  CALL,
  /** Worth a call, without a phone. */
  NO_PHONE,
  /** Nothing sold this month, returns deducted. */
  NOT_BOUGHT,
  /** Silent for longer than their own rhythm. */
  LATE,
  /** May be lost: slipping, silent, cooling or rare. */
  AT_RISK,
  /** Bought this month and due again. */
  RESTOCK,
  /** The year's goal is reached. */
  GOAL_MET,
  /** Dormant, or never bought. */
  INACTIVE,
  /** Everyone. */
  ALL;

  /**
   * The values that the filters check.
   *
   * @param reason the customer's reason
   * @param hasPhone whether the customer has a phone number
   * @param activeMonth whether more was sold than returned this month
   * @param goalMet whether there is a goal and it is reached
   */
  record Row(Reason reason, boolean hasPhone, boolean activeMonth, boolean goalMet) {}

  /** Whether the customer is in this view. */
  boolean holds(Row row) {
    return switch (this) {
      case CALL -> row.reason().worthCalling() && row.hasPhone();
      case NO_PHONE -> row.reason().worthCalling() && !row.hasPhone();
      case NOT_BOUGHT -> !row.activeMonth();
      case LATE -> row.reason() == Reason.LATE;
      case AT_RISK -> row.reason().isAtRisk();
      case RESTOCK -> row.reason() == Reason.BOUGHT_DUE;
      case GOAL_MET -> row.goalMet();
      case INACTIVE -> row.reason() == Reason.DORMANT || row.reason() == Reason.NEVER;
      case ALL -> true;
    };
  }

  /** The name in the API: {@code not_bought}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view of exactly this API name; empty for anything else. */
  public static Optional<View> parse(String text) {
    return Arrays.stream(values()).filter(view -> view.text().equals(text)).findFirst();
  }
}

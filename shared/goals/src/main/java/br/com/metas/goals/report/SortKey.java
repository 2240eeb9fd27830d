package br.com.metas.goals.report;

import br.com.metas.goals.PortugueseOrder;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.decision.CallList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What customers can be ordered by: the values of {@code order_by}. */
public enum SortKey {
  CUSTOMER_ID,
  CUSTOMER_NAME,
  CITY,
  STATE,
  CLASSIFICATION,
  GOAL,
  SALES_PREVIOUS_YEAR,
  SOLD,
  GAP,
  ACHIEVEMENT_PCT,
  LAST_PURCHASE_DATE,
  SOLD_MONTH,
  IS_ACTIVE_MONTH,
  /** Whom to call first; only for the running month. */
  CALL;

  /** How the rows of one wallet compare, and which rows have no value, if that is possible. */
  private record Column(Comparator<Integer> ascending, Optional<IntPredicate> absent) {
    Column(Comparator<Integer> ascending) {
      this(ascending, Optional.empty());
    }

    Column(Comparator<Integer> ascending, IntPredicate absent) {
      this(ascending, Optional.of(absent));
    }
  }

  /** The name in the API: {@code sold_month}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of exactly this API name; empty for anything else. */
  public static Optional<SortKey> parse(String text) {
    return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
  }

  /**
   * Compares rows of the wallet by this key alone. Rows with the same value compare equal, so a
   * stable sort of ascending rows breaks ties by customer id.
   */
  Comparator<Integer> comparator(Wallet wallet, Optional<CallList> calls, boolean descending) {
    Column values = column(wallet, calls);
    Comparator<Integer> byValue = descending ? values.ascending().reversed() : values.ascending();
    return values.absent().map(absent -> absentLast(absent, byValue)).orElse(byValue);
  }

  private static Comparator<Integer> absentLast(IntPredicate absent, Comparator<Integer> byValue) {
    return (left, right) -> {
      boolean leftAbsent = absent.test(left);
      boolean rightAbsent = absent.test(right);
      if (leftAbsent || rightAbsent) {
        return Boolean.compare(leftAbsent, rightAbsent);
      }
      return byValue.compare(left, right);
    };
  }

  private Column column(Wallet wallet, Optional<CallList> calls) {
    return switch (this) {
      case CUSTOMER_ID -> byNumber(wallet.size(), wallet::customerId);
      case CUSTOMER_NAME -> byText(wallet.size(), wallet::name);
      case CITY -> byText(wallet.size(), wallet::city);
      case STATE -> byText(wallet.size(), wallet::state);
      case CLASSIFICATION -> new Column(Comparator.comparing(wallet::classification));
      case GOAL -> byNumber(wallet.size(), wallet::goalCents);
      case SALES_PREVIOUS_YEAR -> byNumber(wallet.size(), wallet::previousYearCents);
      case SOLD -> byNumber(wallet.size(), wallet::soldCents);
      case GAP -> byNumber(wallet.size(), wallet::gapCents);
      case ACHIEVEMENT_PCT ->
          new Column(
              Comparator.comparing(row -> wallet.achievement(row).orElseThrow()),
              row -> wallet.goalCents(row) == 0);
      case LAST_PURCHASE_DATE ->
          new Column(
              Comparator.comparingLong(wallet::lastPurchaseDay),
              row -> wallet.lastPurchaseDay(row) == PurchaseDates.NEVER);
      case SOLD_MONTH -> byNumber(wallet.size(), wallet::soldMonthCents);
      case IS_ACTIVE_MONTH -> new Column(Comparator.comparing(wallet::isActiveMonth));
      case CALL -> new Column(calls.orElseThrow().order());
    };
  }

  /** Each value is calculated once, not once per comparison. */
  private static Column byNumber(int size, IntToLongFunction value) {
    long[] values = IntStream.range(0, size).mapToLong(value).toArray();
    return new Column((left, right) -> Long.compare(values[left], values[right]));
  }

  private static Column byText(int size, IntFunction<String> value) {
    PortugueseOrder order = new PortugueseOrder();
    List<PortugueseOrder.Key> keys =
        IntStream.range(0, size).mapToObj(row -> order.key(value.apply(row))).toList();
    return new Column(Comparator.comparing(keys::get));
  }
}

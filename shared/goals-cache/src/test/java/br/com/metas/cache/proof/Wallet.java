package br.com.metas.cache.proof;

import br.com.metas.cache.codec.LayerCodec;
import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.CentsColumn;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Layer;
import br.com.metas.goals.LiveFigures;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import br.com.metas.goals.WalletMonth;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The smallest wallet that shows which changes were committed before it was read. Change {@code i}
 * sets bit {@code i} of every figure, and can add a customer.
 *
 * @param month the month asked for: January is closed, February open
 * @param transfers the changes that add a customer to the wallet
 * @param chunks how many chunks each layer takes
 */
record Wallet(int month, int transfers, int chunks, Map<Object, Layer> known)
    implements LayerCodec {
  /** The most changes that the one byte of a chunk can represent. */
  static final int MOST_CHANGES = 7;

  static final GoalYear YEAR = new GoalYear(2026);
  static final YearMonth FIRST_OPEN = YearMonth.of(2026, 2);
  static final SellerId SELLER = new SellerId(1);
  static final LayerKey NAMES = new LayerKey.Static(YEAR);
  static final LayerKey MONTHS = new LayerKey.Annual(YEAR, FIRST_OPEN);

  static Wallet of(int month, int transfers, int chunks) {
    return new Wallet(month, transfers, chunks, new HashMap<>());
  }

  private record Version(LayerKey key, int bits) {}

  /** The layer with these committed changes. Equal arguments give the same object. */
  Layer layer(LayerKey key, int bits) {
    return known.computeIfAbsent(
        new Version(key, bits), _ -> key.equals(NAMES) ? names(bits) : months(bits));
  }

  private CustomerIds customers(int bits) {
    return CustomerIds.of(
        IntStream.range(0, 1 + Integer.bitCount(bits & transfers)).asLongStream().toArray());
  }

  private Layer names(int bits) {
    StaticLayer.Builder layer = new StaticLayer.Builder(YEAR);
    for (long id : customers(bits).toArray()) {
      layer.add(
          id, "n", Optional.empty(), "c", "SP", Classification.A, new Money(bits), Money.ZERO);
    }
    return layer.build();
  }

  private Layer months(int bits) {
    CustomerIds customers = customers(bits);
    return new AnnualLayer(
        YEAR,
        FIRST_OPEN,
        customers,
        sales(customers.size(), YEAR.closedRange(FIRST_OPEN), month -> true, bits),
        never(customers),
        new PurchaseDays(new int[customers.size()], never(customers)));
  }

  /** The live figures with these committed changes. */
  LiveFigures live(int bits) {
    CustomerIds customers = customers(bits);
    WalletMonth question = new WalletMonth(SELLER, YEAR, month, FIRST_OPEN.atDay(20), FIRST_OPEN);
    return new LiveFigures(
        question,
        customers,
        sales(customers.size(), question.liveRange(), question::isLive, bits),
        new CentsColumn(new long[customers.size()]),
        never(customers));
  }

  /** Sales in which every change counts only in January. */
  private static MonthlySales sales(
      int customers, MonthRange range, Predicate<YearMonth> covers, int bits) {
    long[][] months = new long[range.size()][];
    for (int index = 0; index < months.length; index++) {
      if (covers.test(range.at(index))) {
        months[index] = new long[customers];
        Arrays.fill(months[index], range.at(index).equals(YEAR.firstMonth()) ? bits : 0);
      }
    }
    return new MonthlySales(customers, range.first(), months);
  }

  private static PurchaseDates never(CustomerIds customers) {
    int[] days = new int[customers.size()];
    Arrays.fill(days, PurchaseDates.NEVER);
    return new PurchaseDates(days);
  }

  /** Whether no change affects the live figures. */
  boolean liveNeverChanges() {
    return month == 2 && transfers == 0;
  }

  /** Which changes a layer shows. */
  static int bits(Layer layer) {
    return switch (layer) {
      case StaticLayer names -> (int) names.goalCents(0);
      case AnnualLayer months -> (int) months.sales().cents(YEAR.firstMonth(), 0);
    };
  }

  @Override
  public List<Bytes> encode(SellerId seller, LayerKey key, Layer layer) {
    return IntStream.range(0, chunks)
        .mapToObj(index -> Bytes.of(new byte[] {(byte) bits(layer), (byte) index}))
        .toList();
  }

  @Override
  public Optional<Layer> decode(SellerId seller, LayerKey key, List<Bytes> pieces) {
    Layer layer = layer(key, pieces.getFirst().asArray()[0]);
    return encode(seller, key, layer).equals(pieces) ? Optional.of(layer) : Optional.empty();
  }
}

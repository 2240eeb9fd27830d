package br.com.metas.cache.codec;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.AnnualLayer;
import br.com.metas.goals.Classification;
import br.com.metas.goals.CustomerIds;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.MonthRange;
import br.com.metas.goals.MonthlySales;
import br.com.metas.goals.PurchaseDates;
import br.com.metas.goals.PurchaseDays;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.StaticLayer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class MessagePackCodecTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final GoalYear YEAR = new GoalYear(2026);
  private static final YearMonth OPEN = YearMonth.of(2026, 11);
  private static final LayerKey NAMES = new LayerKey.Static(YEAR);
  private static final LayerKey MONTHS = new LayerKey.Annual(YEAR, OPEN);
  private static final String[] TEXTS = {"", "Zé", "Ação & Cia 🚚", "a\u0000b", "日本"};

  private static long id(Random random, long before) {
    return before + 1 + random.nextInt(5) * (long) random.nextInt(1_000_000);
  }

  private static StaticLayer names(long seed, int size) {
    Random random = new Random(seed);
    StaticLayer.Builder layer = new StaticLayer.Builder(YEAR);
    long id = 0;
    for (int row = 0; row < size; row++) {
      id = id(random, id);
      layer.add(
          id,
          TEXTS[random.nextInt(5)] + row,
          random.nextBoolean() ? Optional.empty() : Optional.of("+55" + id),
          TEXTS[random.nextInt(5)],
          random.nextBoolean() ? "SP" : "RJ",
          List.of(Classification.A, Classification.B, Classification.C).get(random.nextInt(3)),
          new Money(random.nextLong()),
          new Money(random.nextInt()));
    }
    return layer.sellerName(Optional.of("Zé" + seed).filter(_ -> seed % 2 == 0)).build();
  }

  private static AnnualLayer months(long seed, int size) {
    Random random = new Random(seed);
    long[] ids = new long[size];
    for (int row = 0; row < size; row++) {
      ids[row] = id(random, row == 0 ? 0 : ids[row - 1]);
    }
    MonthRange range = YEAR.closedRange(OPEN);
    long[][] months = new long[range.size()][];
    for (int month = 0; month < months.length; month++) {
      months[month] = random.longs(size, -1_000_000_000L, 1_000_000_000_000L).toArray();
    }
    int[] days =
        IntStream.range(0, size)
            .map(_ ->
                random.nextInt(4) == 0
                    ? PurchaseDates.NEVER
                    : (int) OPEN.atDay(1).toEpochDay() - 1 - random.nextInt(9_000))
            .toArray();
    int[] counts = IntStream.range(0, size).map(_ -> random.nextInt(3)).toArray();
    int[] firsts =
        Arrays.stream(counts)
            .map(count ->
                count == 0
                    ? PurchaseDates.NEVER
                    : (int) range.beginOf(0).toEpochDay() + random.nextInt(365))
            .toArray();
    return new AnnualLayer(
        YEAR,
        OPEN,
        CustomerIds.of(ids),
        new MonthlySales(size, range.first(), months),
        new PurchaseDates(days),
        new PurchaseDays(counts, new PurchaseDates(firsts)));
  }

  private static List<List<Object>> rows(StaticLayer layer) {
    return IntStream.range(0, layer.customers().size())
        .mapToObj(row ->
            List.<Object>of(
                layer.customers().at(row),
                layer.name(row),
                layer.phone(row),
                layer.city(row),
                layer.state(row),
                layer.classification(row),
                layer.goalCents(row),
                layer.previousYearCents(row)))
        .toList();
  }

  @Property(tries = 200)
  void aLayerComesBackAsItWentInWhateverTheSizeOfPieces(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int size,
      @ForAll @IntRange(min = 1, max = 5_000) int pieceBytes) {
    MessagePackCodec codec = new MessagePackCodec(pieceBytes);
    StaticLayer names = names(seed, size);
    List<Bytes> pieces = codec.encode(SELLER, NAMES, names);
    assertThat(pieces).allMatch(piece -> piece.size() > 0 && piece.size() <= pieceBytes);
    StaticLayer read = (StaticLayer) codec.decode(SELLER, NAMES, pieces).orElseThrow();
    assertThat(rows(read)).isEqualTo(rows(names));
    assertThat(read.sellerName()).isEqualTo(names.sellerName());
    AnnualLayer months = months(seed, size);
    assertThat(codec.decode(SELLER, MONTHS, codec.encode(SELLER, MONTHS, months))).contains(months);
  }

  @Property(tries = 500)
  void anyFlippedBitIsFound(@ForAll long seed, @ForAll @IntRange(max = 1_000_000) int at) {
    MessagePackCodec codec = new MessagePackCodec(100);
    List<Bytes> pieces = new ArrayList<>(codec.encode(SELLER, MONTHS, months(seed, 20)));
    int total = pieces.stream().mapToInt(Bytes::size).sum();
    int bit = at % (total * 8);
    byte[] piece = pieces.get(bit / 800).asArray().clone();
    piece[bit / 8 % 100] ^= (byte) (1 << bit % 8);
    pieces.set(bit / 800, Bytes.of(piece));
    assertThat(codec.decode(SELLER, MONTHS, pieces)).isEmpty();
  }

  @Property(tries = 300)
  void piecesThatAreMissingSwappedOrCutAreFound(
      @ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
    MessagePackCodec codec = new MessagePackCodec(64);
    List<Bytes> pieces = new ArrayList<>(codec.encode(SELLER, NAMES, names(seed, 30)));
    int at = (int) Math.floorMod(seed, (long) pieces.size() - 1);
    switch (kind) {
      case 0 -> pieces.remove(at);
      case 1 -> java.util.Collections.swap(pieces, at, at + 1);
      default -> {
        byte[] piece = pieces.get(at).asArray();
        pieces.set(at, Bytes.of(Arrays.copyOf(piece, piece.length - 1)));
      }
    }
    assertThat(codec.decode(SELLER, NAMES, pieces)).isEmpty();
  }

  @Property(tries = 1_000)
  void noiseIsNeverALayerAndNeverAnError(@ForAll @Size(max = 200) byte[] noise) {
    assertThat(new MessagePackCodec(64).decode(SELLER, NAMES, List.of(Bytes.of(noise)))).isEmpty();
  }

  @Property(tries = 1_000)
  void noiseUnderAGoodChecksumIsNeverAnErrorEither(
      @ForAll @Size(max = 60) byte[] noise, @ForAll boolean annual) {
    List<Bytes> sealed = new Envelope(1_000).seal(noise);
    assertThat(new MessagePackCodec(1_000).decode(SELLER, annual ? MONTHS : NAMES, sealed))
        .isEmpty();
  }

  @Property(tries = 20)
  void aLayerOfAnotherSellerYearOrEndIsNone(@ForAll @IntRange(max = 20) int size) {
    MessagePackCodec codec = new MessagePackCodec(1_000);
    List<Bytes> pieces = codec.encode(SELLER, MONTHS, months(1, size));
    assertThat(codec.decode(new SellerId(43), MONTHS, pieces)).isEmpty();
    assertThat(codec.decode(SELLER, NAMES, pieces)).isEmpty();
    assertThat(codec.decode(SELLER, new LayerKey.Annual(YEAR, OPEN.minusMonths(1)), pieces))
        .isEmpty();
  }

  @Property(tries = 1)
  void contentThatClaimsToBeHugeIsNotUnpacked() {
    byte[] sealed = new Envelope(1 << 20).seal(new byte[1 << 16]).getFirst().asArray().clone();
    java.nio.ByteBuffer.wrap(sealed).putInt(8, Envelope.MAX_CONTENT);
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(sealed, 8, sealed.length - 8);
    java.nio.ByteBuffer.wrap(sealed).putInt(4, (int) crc.getValue());
    assertThat(new Envelope(1 << 20).open(List.of(Bytes.of(sealed)))).isEmpty();
  }

  @Property(tries = 1)
  void twentyThousandCustomersFitIntoAFewItems() {
    MessagePackCodec codec = new MessagePackCodec(350_000);
    StaticLayer names = names(7, 20_000);
    List<Bytes> pieces = codec.encode(SELLER, NAMES, names);
    assertThat(pieces).hasSizeLessThan(5);
    assertThat(rows((StaticLayer) codec.decode(SELLER, NAMES, pieces).orElseThrow()))
        .isEqualTo(rows(names));
  }
}

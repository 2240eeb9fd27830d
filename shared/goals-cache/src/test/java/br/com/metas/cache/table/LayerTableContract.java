package br.com.metas.cache.table;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every table must do. It runs against the table in memory and against DynamoDB. */
public abstract class LayerTableContract {
  private static final Instant NOW = Instant.parse("2026-01-20T12:00:00Z");
  private static final Instant END = NOW.plusSeconds(10);
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));
  private static final LayerKey MONTHS =
      new LayerKey.Annual(new GoalYear(2026), YearMonth.of(2026, 1));
  private static final Set<LayerKey> BOTH = Set.of(NAMES, MONTHS);

  private SellerId seller = new SellerId(1);

  @BeforeEach
  void takeAnotherSeller() {
    seller = new SellerId(seller.value() + 1);
  }

  protected abstract LayerTable table();

  private ClaimReply claim(String owner, String nonce, Set<LayerKey> layers, boolean lease) {
    return table()
        .claim(seller, new Claim(layers, new Owner(owner), lease, new Gen(nonce), NOW, END));
  }

  private Head granted(String owner, String nonce, Set<LayerKey> layers) {
    return ((ClaimReply.Granted) claim(owner, nonce, layers, true)).head();
  }

  private static Publication publication(
      String gen, LayerKey layer, Optional<String> seen, String fill, String owner, boolean free) {
    return new Publication(
        new Gen(gen),
        Map.of(layer, new Publication.Pointer(seen.map(FillId::new), new FillId(fill))),
        new Owner(owner),
        free);
  }

  private static Chunk chunk(LayerKey layer, int index, String fill) {
    return new Chunk(
        layer.chunk(index),
        new FillId(fill),
        3,
        NOW,
        END,
        END.plusSeconds(5),
        Bytes.of(new byte[] {1, 2, (byte) index}));
  }

  @Test
  void anEmptyPartitionShowsNothing() {
    assertThat(table().read(seller, List.of(NAMES.chunk(0))))
        .isEqualTo(new HeadAndChunks(Optional.empty(), Map.of()));
    assertThat(table().head(seller)).isEmpty();
  }

  @Test
  void aClaimMakesAHeadWhereThereIsNoneAndKeepsItsGenAfterwards() {
    assertThat(granted("a", "n1", Set.of(NAMES)).gen()).isEqualTo(new Gen("n1"));
    assertThat(granted("b", "n2", Set.of(MONTHS)).gen()).isEqualTo(new Gen("n1"));
    assertThat(table().head(seller).orElseThrow().leases().keySet())
        .containsExactlyInAnyOrder(NAMES.text(), MONTHS.text());
  }

  @Test
  void aClaimOfTwoLayersIsRefusedWholeAndTellsWhichOneIsFree() {
    granted("a", "n1", Set.of(NAMES));
    Head before = table().head(seller).orElseThrow();
    assertThat(claim("b", "n2", BOTH, true))
        .isEqualTo(new ClaimReply.Refused(before, Set.of(MONTHS)));
    assertThat(table().head(seller)).contains(before);
  }

  @Test
  void aRepeatedClaimOfTheSameOwnerIsGranted() {
    Head first = granted("a", "n1", BOTH);
    assertThat(granted("a", "n2", BOTH)).isEqualTo(first);
  }

  @Test
  void aClaimWithoutLeasesIsNeverRefusedAndTakesNone() {
    Head held = granted("a", "n1", BOTH);
    assertThat(claim("b", "n2", BOTH, false)).isEqualTo(new ClaimReply.Granted(held));
    assertThat(table().head(seller)).contains(held);
  }

  @Test
  void aLeaseIsFreeAtItsEndAndNotAMillisecondEarlier() {
    granted("a", "n1", BOTH);
    Instant almost = END.minusMillis(1);
    assertThat(table().claim(seller, later("b", almost))).isInstanceOf(ClaimReply.Refused.class);
    assertThat(table().claim(seller, later("b", END))).isInstanceOf(ClaimReply.Granted.class);
  }

  private static Claim later(String owner, Instant now) {
    return new Claim(BOTH, new Owner(owner), true, new Gen("n"), now, now.plusSeconds(10));
  }

  @Test
  void aLeaseThatEndsFurtherAheadThanAnyMayIsFree() {
    table().claim(seller, later("a", NOW.plusSeconds(1)));
    assertThat(table().claim(seller, later("b", NOW))).isInstanceOf(ClaimReply.Granted.class);
  }

  @Test
  void aPublicationNeedsTheGenThatWasClaimed() {
    granted("a", "n1", Set.of(NAMES));
    table().replaceHead(seller, new Gen("n2"));
    Head evicted = table().head(seller).orElseThrow();
    assertThat(
            table().publish(seller, publication("n1", NAMES, Optional.empty(), "f/1", "a", false)))
        .isEqualTo(new PublishReply.Lost(Optional.of(evicted)));
    assertThat(table().head(seller)).contains(evicted);
  }

  @Test
  void aPublicationNeedsThePointerThatWasSeen() {
    granted("a", "n1", Set.of(NAMES));
    publish(publication("n1", NAMES, Optional.empty(), "f/1", "a", true));
    Head named = table().head(seller).orElseThrow();
    assertThat(named.fill(NAMES)).contains(new FillId("f/1"));
    assertThat(
            table().publish(seller, publication("n1", NAMES, Optional.empty(), "g/1", "b", false)))
        .isEqualTo(new PublishReply.Lost(Optional.of(named)));
    assertThat(
            table()
                .publish(seller, publication("n1", NAMES, Optional.of("e/1"), "g/1", "b", false)))
        .isEqualTo(new PublishReply.Lost(Optional.of(named)));
    publish(publication("n1", NAMES, Optional.of("f/1"), "g/1", "b", false));
    assertThat(table().head(seller).orElseThrow().fill(NAMES)).contains(new FillId("g/1"));
  }

  private void publish(Publication publication) {
    assertThat(table().publish(seller, publication)).isEqualTo(new PublishReply.Published());
  }

  @Test
  void aPublicationMovesAllOfItsPointersOrNone() {
    granted("a", "n1", BOTH);
    publish(publication("n1", NAMES, Optional.empty(), "f/1", "x", false));
    Head before = table().head(seller).orElseThrow();
    Publication both =
        new Publication(
            new Gen("n1"),
            Map.of(
                NAMES, new Publication.Pointer(Optional.empty(), new FillId("g/1")),
                MONTHS, new Publication.Pointer(Optional.empty(), new FillId("g/1"))),
            new Owner("a"),
            true);
    assertThat(table().publish(seller, both)).isInstanceOf(PublishReply.Lost.class);
    assertThat(table().head(seller)).contains(before);
  }

  @Test
  void aRepeatedPublicationThatShowsItsOwnFillIsASuccess() {
    granted("a", "n1", Set.of(NAMES));
    Publication publication = publication("n1", NAMES, Optional.empty(), "f/1", "a", true);
    publish(publication);
    publish(publication);
  }

  @Test
  void aPublicationThatReleasesIsRefusedOnceTheLeaseIsAnotherOnes() {
    granted("a", "n1", Set.of(NAMES));
    table().claim(seller, later("b", END.plusSeconds(1)));
    Publication publication = publication("n1", NAMES, Optional.empty(), "f/1", "a", true);
    assertThat(table().publish(seller, publication)).isInstanceOf(PublishReply.Lost.class);
    publish(publication.withoutRelease());
    Lease lease = table().head(seller).orElseThrow().leases().get(NAMES.text());
    assertThat(lease).isNotNull();
    assertThat(lease.owner()).isEqualTo(new Owner("b"));
  }

  @Test
  void aPublicationWithoutAHeadIsLost() {
    assertThat(
            table().publish(seller, publication("n1", NAMES, Optional.empty(), "f/1", "a", false)))
        .isEqualTo(new PublishReply.Lost(Optional.empty()));
  }

  @Test
  void onlyTheOwnerReleasesItsLeases() {
    Head held = granted("a", "n1", BOTH);
    table().release(seller, List.of(NAMES), new Owner("b"));
    assertThat(table().head(seller)).contains(held);
    table().release(seller, List.of(NAMES, MONTHS), new Owner("a"));
    assertThat(table().head(seller).orElseThrow().leases()).isEmpty();
  }

  @Test
  void anEvictionLeavesNothingButItsNonceAndReturnsTheHeadItReplaced() {
    assertThat(table().replaceHead(seller, new Gen("n0"))).isEmpty();
    granted("a", "n1", BOTH);
    publish(publication("n0", NAMES, Optional.empty(), "f/1", "b", false));
    Head old = table().head(seller).orElseThrow();
    assertThat(table().replaceHead(seller, new Gen("n2"))).contains(old);
    assertThat(table().head(seller)).contains(new Head(new Gen("n2"), Map.of(), Map.of()));
  }

  @Test
  void chunksComeBackAsTheyWerePutInWhateverOrderAndLongPastTheirLife() {
    List<ChunkKey> keys = IntStream.range(0, 230).mapToObj(NAMES::chunk).toList();
    keys.forEach(key -> table().put(seller, chunk(NAMES, key.index(), "f/3")));
    Map<ChunkKey, Chunk> read = table().chunks(seller, keys);
    assertThat(read).hasSize(230);
    read.forEach((key, chunk) -> assertThat(chunk).isEqualTo(chunk(NAMES, key.index(), "f/3")));
    assertThat(table().read(seller, List.of(NAMES.chunk(7), MONTHS.chunk(0))).chunks())
        .containsOnlyKeys(NAMES.chunk(7));
  }

  @Test
  void aChunkIsDeletedOnlyWhileItBelongsToTheFill() {
    table().put(seller, chunk(NAMES, 0, "f/3"));
    table().delete(seller, NAMES.chunk(0), new FillId("e/3"));
    assertThat(table().chunks(seller, List.of(NAMES.chunk(0)))).hasSize(1);
    table().delete(seller, NAMES.chunk(0), new FillId("f/3"));
    assertThat(table().chunks(seller, List.of(NAMES.chunk(0)))).isEmpty();
    table().delete(seller, NAMES.chunk(0), new FillId("f/3"));
  }

  @Test
  void aMarkerStandsUntilItsEnd() {
    assertThat(table().mark(seller, NAMES, NOW, END)).isTrue();
    assertThat(table().mark(seller, NAMES, END.minusMillis(1), END.plusSeconds(9))).isFalse();
    assertThat(table().mark(seller, MONTHS, NOW, END)).isTrue();
    assertThat(table().mark(seller, NAMES, END, END.plusSeconds(9))).isTrue();
  }

  @Test
  void aRefreshIsAdmittedOnceUntilItsMarkerEnds() {
    assertThat(table().admit(seller, NOW, END)).isEmpty();
    assertThat(table().admit(seller, NOW, END.plusSeconds(9))).contains(END);
    assertThat(table().admit(seller, END.minusMillis(1), END.plusSeconds(9))).contains(END);
    assertThat(table().admit(seller, END, END.plusSeconds(9))).isEmpty();
    assertThat(table().admit(seller, END, END.plusSeconds(18))).contains(END.plusSeconds(9));
  }

  @Test
  void aRefreshMarkerThatEndsLaterThanAnyMayIsNone() {
    Instant damaged = NOW.plus(LayerTable.LONGEST_REFRESH_MARKER).plusMillis(1);
    assertThat(table().admit(seller, NOW, damaged)).isEmpty();
    assertThat(table().admit(seller, NOW, END)).isEmpty();
    assertThat(table().admit(seller, NOW, END)).contains(END);
  }

  @Test
  void aRefreshMarkerOutlivesAnEvictionAndChangesNoHead() {
    Head held = granted("a", "n1", BOTH);
    assertThat(table().admit(seller, NOW, END)).isEmpty();
    assertThat(table().head(seller)).contains(held);
    table().replaceHead(seller, new Gen("n2"));
    assertThat(table().admit(seller, NOW, END)).contains(END);
  }

  @Test
  void sellersDoNotShareAnything() {
    SellerId other = new SellerId(seller.value() + 2_000_000_000L);
    granted("a", "n1", BOTH);
    table().admit(seller, NOW, END);
    assertThat(table().head(other)).isEmpty();
    assertThat(table().admit(other, NOW, END)).isEmpty();
  }
}

package br.com.metas.cache.codec;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.table.Bytes;
import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Layer;
import br.com.metas.goals.SellerId;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any bytes in the table decode to a layer or to nothing, never to an error. */
final class StoredBytesFuzzTest {
  private static final SellerId SELLER = new SellerId(42);
  private static final LayerKey NAMES = new LayerKey.Static(new GoalYear(2026));
  private static final LayerKey MONTHS =
      new LayerKey.Annual(new GoalYear(2026), YearMonth.of(2026, 11));

  @FuzzTest(maxExecutions = 200_000)
  void piecesOfAChunk(FuzzedDataProvider data) {
    LayerKey key = data.consumeBoolean() ? NAMES : MONTHS;
    List<Bytes> pieces = new ArrayList<>();
    while (data.remainingBytes() > 0 && pieces.size() < 4) {
      pieces.add(Bytes.of(data.consumeBytes(data.consumeInt(0, 500))));
    }
    assertThat(new MessagePackCodec(400_000).decode(SELLER, key, pieces)).isEmpty();
  }

  /**
   * Random content with a correct checksum, as another version or a faulty writer could have stored
   * it.
   */
  @FuzzTest(maxExecutions = 200_000)
  void columnsInASoundEnvelope(FuzzedDataProvider data) {
    LayerKey key = data.consumeBoolean() ? NAMES : MONTHS;
    byte[] content = data.consumeRemainingAsBytes();
    List<Bytes> pieces = new Envelope(400_000).seal(content);
    Optional<Layer> layer = new MessagePackCodec(400_000).decode(SELLER, key, pieces);
    layer.ifPresent(one -> {
      MessagePackCodec codec = new MessagePackCodec(400_000);
      assertThat(codec.decode(SELLER, key, codec.encode(SELLER, key, one))).isPresent();
    });
  }
}

package br.com.metas.rebuildqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
  private final MessageText text = new MessageText();

  @Test
  void aWalletsMessageCarriesSellerAndYearOnly() {
    RebuildMessage message =
        new RebuildMessage.Wallet(new SellerId(999_999_999_999_999_999L), new GoalYear(2026));

    assertThat(text.write(message)).isEqualTo("{\"seller_id\":999999999999999999,\"year\":2026}");
    assertThat(text.read(text.write(message))).isEqualTo(message);
  }

  @Test
  void aContinuationNamesTheLastSellerOrNone() {
    RebuildMessage after =
        new RebuildMessage.Sellers(Optional.of(new SellerId(42)), new GoalYear(2026));
    RebuildMessage begin = new RebuildMessage.Sellers(Optional.empty(), new GoalYear(2026));

    assertThat(text.write(after)).isEqualTo("{\"sellers_after\":42,\"year\":2026}");
    assertThat(text.read(text.write(after))).isEqualTo(after);
    assertThat(text.read(text.write(begin))).isEqualTo(begin);
  }

  @Test
  void unknownFieldsAreLeftAlone() {
    assertThat(text.read("{\"x\":{\"year\":1},\"year\":2026,\"y\":[1],\"seller_id\":42}"))
        .isEqualTo(new RebuildMessage.Wallet(new SellerId(42), new GoalYear(2026)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rebuild",
        "[]",
        "{\"seller_id\":42",
        "{\"seller_id\":42}",
        "{\"year\":2026}",
        "{\"seller_id\":\"42\",\"year\":2026}",
        "{\"seller_id\":42,\"year\":1999}",
        "{\"seller_id\":42,\"year\":99999999999}",
        "{\"seller_id\":42,\"year\":4294969322}", // 2^32 + 2026
        "{\"seller_id\":0,\"year\":2026}",
        "{\"seller_id\":1e3,\"year\":2026}",
        "{\"seller_id\":42,\"seller_id\":43,\"year\":2026}",
        "{\"seller_id\":99999999999999999999,\"year\":2026}",
        "{\"seller_id\":42,\"sellers_after\":42,\"year\":2026}",
        "{\"seller_id\":42,\"year\":2026}{}"
      })
  void whatIsNoMessageIsRefused(String body) {
    assertThatThrownBy(() -> text.read(body)).isInstanceOf(IllegalArgumentException.class);
  }
}

package br.com.metas.rebuildqueue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any body of a message is either read, or refused with the exception that the worker expects. */
final class MessageTextFuzzTest {
  private final MessageText text = new MessageText();

  @FuzzTest(maxExecutions = 200_000)
  void anyBody(byte[] body) {
    RebuildMessage message;
    try {
      message = text.read(new String(body, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(text.read(text.write(message))).isEqualTo(message);
  }
}

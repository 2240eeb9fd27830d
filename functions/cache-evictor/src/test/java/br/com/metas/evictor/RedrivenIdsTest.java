package br.com.metas.evictor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The redrive script reads an event and writes it again; ids must not change. */
class RedrivenIdsTest {
  private static final String SCRIPT =
      """
      import sys, types
      sys.dont_write_bytecode = True
      for name in ("boto3", "botocore", "botocore.exceptions"):
          sys.modules[name] = types.ModuleType(name)
      sys.modules["botocore.exceptions"].ClientError = Exception
      sys.path.insert(0, "../../events")
      import redrive
      try:
          event, error = redrive.event_of(sys.stdin.read(), False)
          print(redrive.entry_of(event, "bus")["Detail"])
      except redrive.Unreadable:
          print("unreadable")
      """;

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "123456789012345678, 123456789012345678",
    "123456789012345678.0, 123456789012345678",
    "1.23456789012345678e17, 123456789012345678",
    "4.2e1, 42",
    "42.5, 42.5",
  })
  void aNumberComesOutAsItWentIn(String written, String put) throws Exception {
    assertThat(redriven(written)).isEqualTo("{\"seller_id\":" + put + "}");
  }

  @ParameterizedTest
  @CsvSource({"42.00000000000000000001", "1e400", "1e999999999"})
  void anEventWhoseNumberCanNotBeKeptIsLeftWhereItIs(String written) throws Exception {
    assertThat(redriven(written)).isEqualTo("unreadable");
  }

  private static String redriven(String seller) throws IOException, InterruptedException {
    Process python = new ProcessBuilder("python3", "-c", SCRIPT).redirectErrorStream(true).start();
    try (var input = python.outputWriter(StandardCharsets.UTF_8)) {
      input.write(
          "{\"source\":\"a.service\",\"detail-type\":\"GoalUpdated\",\"detail\":{\"seller_id\":"
              + seller
              + "}}");
    }
    String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return answer.strip();
  }
}

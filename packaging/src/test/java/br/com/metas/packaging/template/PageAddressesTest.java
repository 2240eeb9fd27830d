package br.com.metas.packaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.packaging.Project;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the template's CloudFront function in Node, in front of the files that the deploy script
 * uploads.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PageAddressesTest {
  private static final String INDEX = "/metas-por-cliente/index.html";

  private String function = "";

  @BeforeAll
  void expand() {
    function = Expansion.ofProject().properties("PageFallback").path("FunctionCode").asText();
  }

  /** The address that CloudFront requests from the bucket, or a redirect's status and target. */
  private String asked(String address) throws IOException {
    String call =
        """
        const answer = handler({request: {method: 'GET', uri: %s, querystring: {}, headers: {}}});
        console.log(answer.uri ?? `${answer.statusCode} ${answer.headers.location.value}`);
        """
            .formatted(new ObjectMapper().writeValueAsString(address));
    Project.Finished finished = Project.run(function + call, "node", "-");
    assertThat(finished.errors()).isEmpty();
    return finished.output().strip();
  }

  @Test
  void whatTheBuiltPageAsksForIsInTheBucket(@TempDir Path folder) throws IOException {
    DeployedPage page = DeployedPage.in(folder);

    assertThat(page.addresses()).hasSize(7);
    for (String address : page.addresses()) {
      assertThat(page.keys()).contains(asked(address).substring(1));
    }
    assertThat(page.keys()).contains(INDEX.substring(1));
  }

  @Test
  void theSignInThatIsPutUpIsNeverTheLocalRunners(@TempDir Path folder) throws IOException {
    DeployedPage page = DeployedPage.in(folder);

    assertThat(page.keys()).filteredOn(key -> key.endsWith("config.json")).hasSize(1);
    assertThat(Files.readString(page.bucket().resolve("metas-por-cliente/config.json")))
        .contains("oidc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metas-por-cliente",
        "/metas-por-cliente/",
        "/metas-por-cliente/clientes",
        "/metas-por-cliente/v1.2/clientes"
      })
  void anAddressOfThePageWithoutAFileNameIsThePage(String address) throws IOException {
    assertThat(asked(address)).isEqualTo(INDEX);
  }

  @Test
  void theRootLeadsToThePage() throws IOException {
    assertThat(asked("/")).isEqualTo("302 /metas-por-cliente");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v2/analytics/goals/sellers",
        "/api/v2/analytics/goals/seller/42",
        "/metas-por-clientes",
        "/metas-por-cliente/assets/gone.js"
      })
  void nothingElseBecomesThePage(String address) throws IOException {
    assertThat(asked(address)).isEqualTo(address);
  }
}

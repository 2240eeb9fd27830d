package br.com.metas.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.template.CloudTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {
  private static final String SCRIPT = "export default 1;\n".repeat(100);

  @TempDir private Path folder;
  private PageFiles page;

  @BeforeEach
  void build() throws IOException {
    Path dist = Files.createDirectories(folder.resolve("dist/assets")).getParent();
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("dist/index.html"), "<!doctype html>");
    Files.writeString(folder.resolve("dist/config.json"), "{\"mode\":\"oidc\"}");
    Files.writeString(folder.resolve("dist/assets/index-1a2b.js"), SCRIPT);
    page =
        new PageFiles(
            Optional.ofNullable(dist).orElseThrow(),
            "/page",
            PageHeaders.of(CloudTemplate.read(Path.of("../template.yaml"))));
  }

  @Test
  void everyAddressWithoutAFileNameIsThePage() {
    for (String path : List.of("/page", "/page/", "/page/seller/42")) {
      HttpAnswer answer = get(path, "");

      assertThat(text(answer)).isEqualTo("<!doctype html>");
      assertThat(header(answer, "Content-Type")).contains("text/html; charset=utf-8");
      assertThat(header(answer, "Cache-Control")).contains("no-cache");
    }
  }

  @Test
  void hashedFilesMayBeKeptForEverAndAreCompressedWhereThatIsAccepted() throws IOException {
    HttpAnswer plain = get("/page/assets/index-1a2b.js", "");
    HttpAnswer gzip = get("/page/assets/index-1a2b.js", "br, gzip");

    assertThat(text(plain)).isEqualTo(SCRIPT);
    assertThat(header(plain, "Cache-Control")).contains("public, max-age=31536000, immutable");
    assertThat(header(plain, "Content-Type")).contains("text/javascript; charset=utf-8");
    assertThat(header(gzip, "Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Test
  void theConfigurationIsTheRunnersOwn() {
    assertThat(text(get("/page/config.json", ""))).isEqualTo("{\"mode\":\"local\"}");
  }

  @Test
  void nothingOutsideTheFolderIsServed() {
    assertThat(get("/page/../secret.txt", "").status()).isEqualTo(404);
    assertThat(get("/page/assets/none.js", "").status()).isEqualTo(404);
  }

  @Test
  void thePolicyIsTheTemplatesWithoutItsParameters() {
    assertThat(header(get("/page", ""), "Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("connect-src 'self'; frame-src 'self'; form-action 'self';")
        .doesNotContain("$", "unsafe-inline");
  }

  @Test
  void theWorkerMayServeThePagesOwnAddressAndIsNeverKept() throws IOException {
    Files.writeString(folder.resolve("dist/sw.js"), SCRIPT);
    HttpAnswer worker = get("/page/sw.js", "");

    assertThat(header(worker, "Service-Worker-Allowed")).contains("/metas-por-cliente");
    assertThat(header(worker, "Cache-Control")).contains("no-cache");
  }

  private HttpAnswer get(String path, String encodings) {
    return page.answer(
        new HttpRequest(
            "GET",
            path,
            "",
            List.of(new HttpRequest.Header("Accept-Encoding", encodings)),
            new byte[0],
            new HttpRequest.Client("127.0.0.1", 1, "HTTP/1.1")));
  }

  private static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Optional<String> header(HttpAnswer answer, String name) {
    return answer.headers().stream()
        .filter(line -> line.name().equals(name))
        .map(HttpRequest.Header::value)
        .findFirst();
  }
}

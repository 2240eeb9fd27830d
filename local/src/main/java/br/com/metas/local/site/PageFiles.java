package br.com.metas.local.site;

import br.com.metas.local.gateway.Exchange;
import br.com.metas.local.gateway.HttpAnswer;
import br.com.metas.local.gateway.HttpRequest;
import br.com.metas.local.gateway.HttpRequest.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The built page, as the deployed stack serves it: browsers may keep hashed files without limit,
 * but never the two files that name them. An address without a file name returns the page itself.
 * The runner makes its own {@code config.json}. Each request reads its file again. Thread-safe.
 */
public final class PageFiles implements Exchange {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");
  private static final String CONFIG = "{\"mode\":\"local\"}";
  private static final int WORTH_COMPRESSING = 1_000;

  private final Path folder;
  private final String base;
  private final PageHeaders headers;

  /**
   * @param folder output of the page's build
   * @param base path under which the page is served
   */
  public PageFiles(Path folder, String base, PageHeaders headers) {
    this.folder = folder.toAbsolutePath().normalize();
    this.base = base;
    this.headers = headers;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return headers.on(HttpAnswer.message(405, "Method Not Allowed").with("Allow", "GET, HEAD"));
    }
    String name = request.rawPath().substring(base.length()).replaceFirst("^/+", "");
    if (name.equals("config.json")) {
      return file("json", CONFIG.getBytes(StandardCharsets.UTF_8), "no-cache", request);
    }
    boolean page = name.lastIndexOf('.') <= name.lastIndexOf('/');
    Path path = folder.resolve(page ? "index.html" : name).normalize();
    if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
      return headers.on(HttpAnswer.message(404, "Not Found"));
    }
    try {
      String keep = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      return file(extension(path), Files.readAllBytes(path), keep, request);
    } catch (IOException vanished) {
      return headers.on(HttpAnswer.message(404, "Not Found"));
    }
  }

  private HttpAnswer file(String extension, byte[] bytes, String keep, HttpRequest request) {
    String type = Optional.ofNullable(TYPES.get(extension)).orElse("application/octet-stream");
    List<Header> lines = new ArrayList<>();
    lines.add(new Header("Content-Type", type));
    lines.add(new Header("Cache-Control", keep));
    boolean text = !type.matches("(?:image/(?!svg)|font/|application/octet).*");
    boolean gzip =
        text
            && bytes.length >= WORTH_COMPRESSING
            && request.header("accept-encoding").filter(what -> what.contains("gzip")).isPresent();
    if (text) {
      lines.add(new Header("Vary", "Accept-Encoding"));
    }
    if (gzip) {
      lines.add(new Header("Content-Encoding", "gzip"));
    }
    return headers.on(new HttpAnswer(200, lines, gzip ? compressed(bytes) : bytes));
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static String extension(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

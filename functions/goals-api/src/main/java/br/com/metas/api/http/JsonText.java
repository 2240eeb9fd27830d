package br.com.metas.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as UTF-8 bytes, numbers written as they are: 0.00 and not 0E-2. */
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonText() {}

  /** What writes a document. */
  public interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * @param expectedBytes about how long it will be
   */
  public static byte[] write(int expectedBytes, Writer writer) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(expectedBytes);
    try (JsonGenerator json = JSON.createGenerator(body)) {
      writer.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return body.toByteArray();
  }
}

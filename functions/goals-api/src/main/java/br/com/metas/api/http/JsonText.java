package br.com.metas.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON as UTF-8 bytes. Numbers are written in plain form: 0.00, not 0E-2. */
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonText() {}

  /** Writes the content of a document. */
  public interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * @param expectedBytes the approximate length of the document
   */
  public static byte[] write(int expectedBytes, Writer writer) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(expectedBytes);
    try (JsonGenerator json = JSON.createGenerator(body)) {
      writer.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return body.toByteArray();
  }
}

package br.com.metas.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Reads a database user from Secrets Manager. Reads it again each time, because passwords rotate.
 * Thread-safe.
 */
public final class DatabaseSecret {
  private static final JsonFactory JSON = new JsonFactory();

  /** The longest time of a call with all its retries. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(4);

  private static final String NO_STAGE = "METAS-NO-SUCH-STAGE";

  private final SecretsManagerClient client;
  private final String arn;

  /** Over a client with a time limit of 4 seconds for a call with all its retries. */
  public static DatabaseSecret of(String arn) {
    return new DatabaseSecret(
        AwsClients.repeated(SecretsManagerClient.builder(), TIME_LIMIT).build(), arn);
  }

  public DatabaseSecret(SecretsManagerClient client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  /** A database user. */
  public record Credentials(String username, String password) {
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }

  /**
   * Reads the secret now.
   *
   * @throws IllegalStateException if it is not JSON with {@code username} and {@code password}
   */
  public Credentials read() {
    String text = client.getSecretValue(request -> request.secretId(arn)).secretString();
    try {
      Map<String, String> fields = texts(text == null ? "" : text);
      String username = fields.get("username");
      String password = fields.get("password");
      if (username != null && password != null) {
        return new Credentials(username, password);
      }
    } catch (IOException e) {
      // The parser's message may contain the secret, so the cause is left out.
      throw new IllegalStateException("the secret is not JSON");
    }
    throw new IllegalStateException("the secret has no username or no password");
  }

  /**
   * Makes a call as {@link #read} does, and gets no secret for it: of the stage that it asks for
   * there is no version. For what has to be in a snapshot without a password.
   */
  public void prime() {
    try {
      client.getSecretValue(request -> request.secretId(arn).versionStage(NO_STAGE));
    } catch (ResourceNotFoundException expected) {
      return;
    }
  }

  private static Map<String, String> texts(String json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return fields;
  }
}

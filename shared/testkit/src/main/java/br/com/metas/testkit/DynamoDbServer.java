package br.com.metas.testkit;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A DynamoDB server for tests, with any credentials and region {@code us-east-1}. Thread-safe. */
public interface DynamoDbServer extends AutoCloseable {
  /**
   * The SDK's variable with the endpoint of a running server; if it is set, no server is started.
   */
  String ENDPOINT_VARIABLE = "AWS_ENDPOINT_URL_DYNAMODB";

  /** The address of the server. */
  URI endpoint();

  @Override
  void close();

  /**
   * Uses the endpoint in the environment; else a container, if {@link TestContainers} allows it;
   * else DynamoDB Local inside this JVM.
   *
   * @param environment usually {@link System#getenv()}
   */
  static DynamoDbServer choose(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(ENDPOINT_VARIABLE))
        .filter(url -> !url.isBlank())
        .<DynamoDbServer>map(url -> new GivenDynamoDb(URI.create(url)))
        .or(() -> DockerDynamoDb.start(environment))
        .orElseGet(EmbeddedDynamoDb::start);
  }

  /** A client with the SDK's usual retries; the caller closes it. */
  default DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  /**
   * Creates a table as the template does: keys {@code pk} and {@code sk}.
   *
   * @param name 3 characters or more
   * @param expiry whether the server deletes items after their {@code ttl}; it uses the real clock,
   *     and deletes within seconds, while AWS takes days
   */
  default void createTable(String name, boolean expiry) {
    try (DynamoDbClient client = client()) {
      client.createTable(create ->
          create
              .tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(attribute("pk"), attribute("sk"))
              .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
      if (expiry) {
        client.updateTimeToLive(update ->
            update
                .tableName(name)
                .timeToLiveSpecification(ttl -> ttl.attributeName("ttl").enabled(true)));
      }
    }
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}

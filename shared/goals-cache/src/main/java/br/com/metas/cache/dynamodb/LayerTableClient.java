package br.com.metas.cache.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes clients as the table needs them. */
public final class LayerTableClient {
  private LayerTableClient() {}

  /**
   * A builder for a client that makes one attempt at each call and waits no longer than this for
   * it; region, endpoint and credentials are the SDK's defaults until set. The driver repeats what
   * failed, with nonces of its own.
   */
  public static DynamoDbClientBuilder builder(Duration attempt) {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            ApacheHttpClient.builder().connectionTimeout(attempt).socketTimeout(attempt))
        .overrideConfiguration(override ->
            override
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(attempt));
  }

  static void requireSingleAttempts(DynamoDbClient client) {
    int attempts =
        client
            .serviceClientConfiguration()
            .overrideConfiguration()
            .retryStrategy()
            .orElseThrow(() -> new IllegalArgumentException("the client must not retry by itself"))
            .maxAttempts();
    if (attempts != 1) {
      throw new IllegalArgumentException(
          "the client must not retry by itself, but makes " + attempts + " attempts");
    }
  }
}

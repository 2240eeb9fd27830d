package br.com.metas.cache.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Builds DynamoDB clients for the table. */
public final class LayerTableClient {
  private LayerTableClient() {}

  /**
   * A builder for a client without retries. Region, endpoint and credentials are the SDK's defaults
   * until they are set. The cache itself repeats failed calls, with new nonces.
   */
  public static DynamoDbClientBuilder builder(Duration attempt) {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            Apache5HttpClient.builder().connectionTimeout(attempt).socketTimeout(attempt))
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
            .orElseThrow(() -> new IllegalArgumentException("the client must not have retries"))
            .maxAttempts();
    if (attempts != 1) {
      throw new IllegalArgumentException(
          "the client must not have retries, but makes " + attempts + " attempts");
    }
  }
}

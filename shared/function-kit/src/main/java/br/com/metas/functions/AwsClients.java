package br.com.metas.functions;

import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/**
 * Configures every client of AWS: the HTTP client, the time limits and the retries. Region,
 * credentials and endpoint are the SDK's defaults until they are set. The SDK reads another
 * endpoint from {@code AWS_ENDPOINT_URL} or {@code AWS_ENDPOINT_URL_<SERVICE>}.
 */
public final class AwsClients {
  private AwsClients() {}

  /**
   * For calls that the SDK does not repeat, because the caller repeats them or nobody may wait.
   *
   * @param limit the longest time of a call
   */
  public static <B extends SdkClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B once(
      B builder, Duration limit) {
    return configured(
        builder,
        limit,
        override ->
            override
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(limit)
                .apiCallTimeout(limit));
  }

  /**
   * For calls that the SDK repeats by its own rules.
   *
   * @param limit the longest time of a call with all its retries
   */
  public static <B extends SdkClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B repeated(
      B builder, Duration limit) {
    return configured(builder, limit, override -> override.apiCallTimeout(limit));
  }

  private static <B extends SdkClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B configured(
      B builder, Duration limit, Consumer<ClientOverrideConfiguration.Builder> override) {
    return builder
        .httpClientBuilder(
            Apache5HttpClient.builder().connectionTimeout(limit).socketTimeout(limit))
        .overrideConfiguration(override);
  }
}

package br.com.metas.rebuilder;

import br.com.metas.functions.AwsClients;
import br.com.metas.functions.Retries;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.rebuildqueue.SqsRebuildQueue;
import br.com.metas.testkit.DyingCalls;
import br.com.metas.testkit.LambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A separate process that fans out a rebuild, and dies before one of its calls to the queue. Its
 * exit code is then {@link DyingCalls#DEAD}.
 */
final class DyingFanOut {
  /** Three batches of messages; two are in the first page. */
  static final List<SellerId> SELLERS =
      LongStream.rangeClosed(1, 25).mapToObj(SellerId::new).toList();

  private static final int PAGE = 20;
  private static final Instant JULY = Instant.parse("2026-07-01T06:00:00Z");

  private DyingFanOut() {}

  /** Arguments: the calls to the queue before it dies, the queue's endpoint and its address. */
  public static void main(String... args) throws IOException {
    DyingCalls dying =
        new DyingCalls(Integer.parseInt(args[0]), "sendMessageBatch"::equals, List.of());
    run(dying.before(SqsClient.class, client(URI.create(args[1]))), args[2]);
    Runtime.getRuntime().halt(0);
  }

  static SqsClient client(URI endpoint) {
    return AwsClients.repeated(SqsClient.builder(), Duration.ofSeconds(20))
        .endpointOverride(endpoint)
        .region(Region.SA_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  /** Runs the schedule's handler once. */
  static void run(SqsClient client, String queueUrl) throws IOException {
    new RebuildScheduleHandler(
            fanOut(client, queueUrl), BusinessCalendar.brazilian(() -> JULY), line -> {})
        .handleRequest(
            new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            LambdaContext.ofMillis(() -> 300_000));
  }

  static FanOut fanOut(SqsClient client, String queueUrl) {
    return new FanOut(
        DyingFanOut::sellersAfter,
        new SqsRebuildQueue(client, queueUrl, Retries.standard())::send,
        PAGE);
  }

  private static List<SellerId> sellersAfter(GoalYear year, Optional<SellerId> after, int limit) {
    return SELLERS.stream()
        .filter(seller -> seller.value() > after.map(SellerId::value).orElse(0L))
        .limit(limit)
        .toList();
  }
}

package br.com.metas.rebuilder;

import br.com.metas.functions.AwsClients;
import br.com.metas.functions.DatabaseSecret;
import br.com.metas.functions.FunctionLog;
import br.com.metas.functions.Retries;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.rebuildqueue.SqsRebuildQueue;
import br.com.metas.walletsettings.SecretCredentials;
import br.com.metas.walletsettings.UnreadableRowLines;
import br.com.metas.walletsettings.WalletSettings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The schedule's composition root: it creates all objects that run in Lambda. */
record ScheduleWiring(FanOut fanOut, BusinessCalendar calendar, FunctionLog log) {
  /** The longest time of a call to the queue with all its retries. */
  private static final Duration CALL_LIMIT = Duration.ofSeconds(4);

  private static final int SELLERS_PER_PAGE = 500;

  /** The schedule fills no layers, so it needs no table. */
  static ScheduleWiring of(Map<String, String> variables) {
    RebuilderConfig config = RebuilderConfig.forSchedule(variables);
    InstantSource clock = InstantSource.system();
    FunctionLog log = FunctionLog.json(clock, System.out::println);
    return new ScheduleWiring(
        fanOut(pool(config.wallets()), config.queueUrl(), log),
        config.wallets().calendar(clock),
        log);
  }

  static MySqlPool pool(WalletSettings wallets) {
    return new MySqlPool(
        wallets.database(), new SecretCredentials(DatabaseSecret.of(wallets.secretArn())));
  }

  static FanOut fanOut(MySqlPool pool, URI queue, FunctionLog log) {
    SqsClient client = AwsClients.repeated(SqsClient.builder(), CALL_LIMIT).build();
    return new FanOut(
        new MySqlSellerDirectory(pool, UnreadableRowLines.in(log)),
        new SqsRebuildQueue(client, queue.toString(), Retries.standard())::send,
        SELLERS_PER_PAGE);
  }
}

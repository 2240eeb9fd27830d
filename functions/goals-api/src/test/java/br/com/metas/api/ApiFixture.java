package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.SellersResource;
import br.com.metas.api.telemetry.LogLines;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletReader.Reading;
import br.com.metas.goals.WalletReader.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The whole function over fakes of its two ports, with a clock of 18.4 ms a reading. */
final class ApiFixture {
  final RecordedWallets wallets;
  final List<String> lines = new ArrayList<>();
  final GoalsApi goalsApi;
  final Gateway gateway;

  private ApiFixture(Function<Request, Reading> answers, SellerDirectory directory) {
    wallets = new RecordedWallets(answers);
    BusinessCalendar calendar = BusinessCalendar.brazilian(() -> SampleWallet.NOW);
    AtomicLong nanos = new AtomicLong();
    goalsApi =
        new GoalsApi(
            new GoalsResource(
                wallets, calendar, ClaimNames.DEFAULT, () -> nanos.addAndGet(18_412_000)),
            new SellersResource(
                directory, calendar, ClaimNames.DEFAULT, () -> nanos.addAndGet(18_412_000)),
            new LogLines(FunctionLog.json(() -> SampleWallet.NOW, lines::add)));
    gateway = new Gateway(new GoalsApiHandler(goalsApi));
  }

  static ApiFixture of(SampleWallet wallet) {
    return new ApiFixture(wallet::read, new TwoSellers());
  }

  static ApiFixture failing(RuntimeException failure) {
    return new ApiFixture(
        request -> {
          throw failure;
        },
        new TwoSellers());
  }

  Gateway.Answer goals(String query) {
    return gateway.send(GatewayEvent.goals("42").query(query));
  }

  /** Sellers 42 and 43, in 2026 alone. */
  private static final class TwoSellers implements SellerDirectory {
    @Override
    public List<SellerGoals> sellers(GoalYear year) {
      return year.value() == 2026
          ? List.of(
              new SellerGoals(new SellerId(42), 120, new Money(120_000_000)),
              new SellerGoals(new SellerId(43), 31, new Money(25_000_050)))
          : List.of();
    }

    @Override
    public List<GoalYear> years() {
      return List.of(new GoalYear(2025), new GoalYear(2026));
    }
  }
}

package br.com.metas.api;

import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.api.telemetry.LogLines;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.BusinessDay;
import br.com.metas.goals.CustomerId;
import br.com.metas.goals.CustomerReader.CustomerSales;
import br.com.metas.goals.CustomerReader.MonthTotal;
import br.com.metas.goals.CustomerReader.Sale;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.Money;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.SellerNames;
import br.com.metas.goals.Wallet;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.WalletReader.Request;
import br.com.metas.goals.WalletReader.WalletParts;
import br.com.metas.goals.decision.Workdays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The whole function with fakes of its ports, and a clock that advances 18.4 ms per reading. */
final class ApiFixture {
  final RecordedWallets wallets;
  final List<String> lines = new ArrayList<>();
  final GoalsApi goalsApi;
  final Gateway gateway;

  private ApiFixture(
      Function<Request, WalletParts> answers,
      RefreshLimit refreshes,
      SellerDirectory directory,
      TeamReader.Limits team) {
    wallets = new RecordedWallets(answers);
    AtomicLong nanos = new AtomicLong();
    goalsApi =
        new GoalsApi(
            new ResourceWiring(
                    BusinessCalendar.brazilian(() -> SampleWallet.NOW),
                    Workdays.NATIONAL,
                    ClaimNames.DEFAULT,
                    () -> nanos.addAndGet(18_412_000))
                .resources(
                    wallets,
                    refreshes,
                    team,
                    (seller, customer, day) -> customer(answers, seller, customer, day),
                    directory,
                    new OneName()),
            new LogLines(FunctionLog.json(() -> SampleWallet.NOW, lines::add)));
    gateway = new Gateway(new GoalsApiHandler(goalsApi));
  }

  /** The only customer of a wallet, if the request asks for this customer. */
  private static Optional<CustomerSales> customer(
      Function<Request, WalletParts> answers,
      SellerId seller,
      CustomerId customer,
      BusinessDay day) {
    WalletMonth question = WalletMonth.running(seller, day);
    WalletParts reading = answers.apply(new Request(question, day, false));
    Wallet wallet = Wallet.merge(reading.staticLayer(), reading.annualLayer(), reading.live());
    return wallet.size() == 1 && wallet.customerId(0) == customer.value()
        ? Optional.of(
            new CustomerSales(
                wallet,
                IntStream.rangeClosed(1, 24)
                    .mapToObj(back -> question.yearMonth().minusMonths(24 - back))
                    .map(month -> new MonthTotal(month, new Money(month.getMonthValue())))
                    .toList(),
                List.of(new Sale(day.today(), new Money(-150)))))
        : Optional.empty();
  }

  static ApiFixture of(SampleWallet wallet) {
    return new ApiFixture(
        wallet::read, RefreshLimit.NONE, new TwoSellers(), TeamReader.Limits.DEFAULT);
  }

  static ApiFixture failing(RuntimeException failure) {
    return new ApiFixture(
        request -> {
          throw failure;
        },
        RefreshLimit.NONE,
        new TwoSellers(),
        TeamReader.Limits.DEFAULT);
  }

  /** A fixture with this refresh limit. */
  static ApiFixture ofRefreshes(RefreshLimit refreshes) {
    return new ApiFixture(
        SampleWallet.ofThree()::read, refreshes, new TwoSellers(), TeamReader.Limits.DEFAULT);
  }

  /** A fixture that reads teams with these limits, and each wallet with this function. */
  static ApiFixture ofTeam(Function<Request, WalletParts> wallets, TeamReader.Limits limits) {
    return new ApiFixture(wallets, RefreshLimit.NONE, new TwoSellers(), limits);
  }

  Gateway.Answer goals(String query) {
    return gateway.send(GatewayEvent.goals("42").query(query));
  }

  /** Seller 42 is Ana. */
  private static final class OneName implements SellerNames {
    private static final SellerId ANA = new SellerId(42);

    @Override
    public Optional<String> name(SellerId seller) {
      return Optional.of("Ana Ribeiro").filter(_ -> seller.equals(ANA));
    }

    @Override
    public Map<SellerId, String> names(GoalYear year) {
      return Map.of(ANA, "Ana Ribeiro");
    }
  }

  /** Sellers 42 and 43, only in 2026. */
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
    public List<SellerId> ids(GoalYear year) {
      return sellers(year).stream().map(SellerGoals::seller).toList();
    }

    @Override
    public List<GoalYear> years() {
      return List.of(new GoalYear(2025), new GoalYear(2026));
    }
  }
}

package br.com.metas.local;

import br.com.metas.api.GoalsApi;
import br.com.metas.api.GoalsApiHandler;
import br.com.metas.api.ResourceWiring;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.TeamReader;
import br.com.metas.api.telemetry.LogLines;
import br.com.metas.cache.GoalsCache;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.RefreshLimit;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.local.gateway.LambdaFunction;
import br.com.metas.mysql.MySqlCustomers;
import br.com.metas.mysql.MySqlPool;
import br.com.metas.mysql.MySqlSellerDirectory;
import br.com.metas.mysql.MySqlSellerNames;
import br.com.metas.walletsettings.UnreadableRowLines;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** The deployed API function with local servers, another clock and another log. */
record ApiFunction(
    GoalsCache cache,
    RefreshLimit refreshes,
    MySqlPool pool,
    BusinessCalendar calendar,
    Workdays workdays) {
  static final String NAME = "GoalsApiFunction";

  LambdaFunction function() {
    FunctionLog log = FunctionLog.json(calendar.clock(), System.err::println);
    GoalsApi.Resources resources =
        new ResourceWiring(calendar, workdays, ClaimNames.DEFAULT, System::nanoTime)
            .resources(
                cache,
                refreshes,
                TeamReader.Limits.DEFAULT,
                new MySqlCustomers(pool, UnreadableRowLines.in(log)),
                new MySqlSellerDirectory(pool, UnreadableRowLines.in(log)),
                new MySqlSellerNames(pool));
    GoalsApi api = new GoalsApi(resources, new LogLines(log));
    return LambdaFunction.of(
        new GoalsApiHandler(api), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);
  }
}

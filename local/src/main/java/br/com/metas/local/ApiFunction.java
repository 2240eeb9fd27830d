package br.com.metas.local;

import br.com.metas.api.GoalsApi;
import br.com.metas.api.GoalsApiHandler;
import br.com.metas.api.access.ClaimNames;
import br.com.metas.api.goals.GoalsResource;
import br.com.metas.api.goals.SellersResource;
import br.com.metas.api.telemetry.LogLines;
import br.com.metas.cache.GoalsCache;
import br.com.metas.functions.FunctionLog;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.goals.SellerDirectory;
import br.com.metas.local.gateway.LambdaFunction;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** The API function as it is deployed, but for its servers, clock and log. */
record ApiFunction(GoalsCache cache, SellerDirectory sellers, BusinessCalendar calendar) {
  static final String NAME = "GoalsApiFunction";

  LambdaFunction function() {
    GoalsApi api =
        new GoalsApi(
            new GoalsResource(cache, calendar, ClaimNames.DEFAULT, System::nanoTime),
            new SellersResource(sellers, calendar, ClaimNames.DEFAULT, System::nanoTime),
            new LogLines(FunctionLog.json(calendar.clock(), System.err::println)));
    return LambdaFunction.of(
        new GoalsApiHandler(api), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);
  }
}

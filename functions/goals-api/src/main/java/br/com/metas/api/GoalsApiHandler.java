package br.com.metas.api;

import br.com.metas.api.http.HttpRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** The function behind the HTTP API. Thread-safe if the API it is given is. */
public final class GoalsApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final GoalsApi api;

  /** For tests and the local runner. */
  public GoalsApiHandler(GoalsApi api) {
    this.api = api;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return api.answer(HttpRequest.of(event), context.getAwsRequestId()).toGateway();
  }
}

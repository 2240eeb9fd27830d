package br.com.metas.api;

import br.com.metas.api.http.HttpRequest;
import br.com.metas.api.snapstart.SnapStartHooks;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Optional;

/** The Lambda function of the HTTP API. Thread-safe if its {@link GoalsApi} is. */
public final class GoalsApiHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final GoalsApi api;

  @SuppressWarnings("unused") // the runtime keeps only weak references to hooks
  private final Optional<SnapStartHooks> hooks;

  /**
   * The constructor for Lambda.
   *
   * @throws br.com.metas.functions.WrongEnvironmentException naming every variable that is missing
   *     or wrong
   */
  public GoalsApiHandler() {
    this(GoalsApiWiring.of(System.getenv()));
  }

  /** The constructor for tests and the local runner. */
  public GoalsApiHandler(GoalsApi api) {
    this.api = api;
    this.hooks = Optional.empty();
  }

  private GoalsApiHandler(GoalsApiWiring wiring) {
    this.api = wiring.api();
    this.hooks = Optional.of(wiring.hooks().register());
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return api.answer(HttpRequest.of(event), context.getAwsRequestId()).toGateway();
  }
}

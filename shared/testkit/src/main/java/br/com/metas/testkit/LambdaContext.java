package br.com.metas.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * A Lambda context for handlers that may use one value of it. Every other call throws.
 *
 * @param requestId supplies the request's id, on each call
 * @param millis supplies the remaining time in milliseconds, on each call
 */
public record LambdaContext(Supplier<String> requestId, IntSupplier millis) implements Context {
  /** For a handler that must not use the context. */
  public static LambdaContext unused() {
    return ofMillis(() -> {
      throw notPartOfTheJob();
    });
  }

  /** For a handler that may read the remaining time, in milliseconds. */
  public static LambdaContext ofMillis(IntSupplier millis) {
    return new LambdaContext(
        () -> {
          throw notPartOfTheJob();
        },
        millis);
  }

  /** For a handler that may read the request's id. */
  public static LambdaContext ofRequest(String id) {
    return new LambdaContext(() -> id, unused().millis());
  }

  private static UnsupportedOperationException notPartOfTheJob() {
    return new UnsupportedOperationException("this handler must not use this value");
  }

  @Override
  public String getAwsRequestId() {
    return requestId.get();
  }

  @Override
  public String getLogGroupName() {
    throw notPartOfTheJob();
  }

  @Override
  public String getLogStreamName() {
    throw notPartOfTheJob();
  }

  @Override
  public String getFunctionName() {
    throw notPartOfTheJob();
  }

  @Override
  public String getFunctionVersion() {
    throw notPartOfTheJob();
  }

  @Override
  public String getInvokedFunctionArn() {
    throw notPartOfTheJob();
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw notPartOfTheJob();
  }

  @Override
  public ClientContext getClientContext() {
    throw notPartOfTheJob();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millis.getAsInt();
  }

  @Override
  public int getMemoryLimitInMB() {
    throw notPartOfTheJob();
  }

  @Override
  public LambdaLogger getLogger() {
    throw notPartOfTheJob();
  }
}

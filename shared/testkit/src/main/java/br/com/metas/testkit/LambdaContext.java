package br.com.metas.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.IntSupplier;

/**
 * Lambda's context, for handlers that may need the time left and nothing else: whatever else they
 * ask for, they are refused.
 *
 * @param millis the time left, in milliseconds, asked each time
 */
public record LambdaContext(IntSupplier millis) implements Context {
  /** For a handler that must not need even that. */
  public static LambdaContext unused() {
    return new LambdaContext(() -> {
      throw notPartOfTheJob();
    });
  }

  private static UnsupportedOperationException notPartOfTheJob() {
    return new UnsupportedOperationException("not part of the job");
  }

  @Override
  public String getAwsRequestId() {
    throw notPartOfTheJob();
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

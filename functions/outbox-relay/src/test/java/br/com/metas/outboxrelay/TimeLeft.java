package br.com.metas.outboxrelay;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.IntSupplier;

/** A context that knows the time left, and nothing else. */
record TimeLeft(IntSupplier millis) implements Context {
  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("not part of the job");
  }

  @Override
  public String getAwsRequestId() {
    throw unused();
  }

  @Override
  public String getLogGroupName() {
    throw unused();
  }

  @Override
  public String getLogStreamName() {
    throw unused();
  }

  @Override
  public String getFunctionName() {
    throw unused();
  }

  @Override
  public String getFunctionVersion() {
    throw unused();
  }

  @Override
  public String getInvokedFunctionArn() {
    throw unused();
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw unused();
  }

  @Override
  public ClientContext getClientContext() {
    throw unused();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millis.getAsInt();
  }

  @Override
  public int getMemoryLimitInMB() {
    throw unused();
  }

  @Override
  public LambdaLogger getLogger() {
    throw unused();
  }
}

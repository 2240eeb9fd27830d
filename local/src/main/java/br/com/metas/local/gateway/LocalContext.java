package br.com.metas.local.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The context of one invocation on this machine. Its log is standard error.
 *
 * @param functionName the function's logical id in the template
 * @param requestId id of this invocation
 * @param clock measures the remaining time
 * @param deadline when Lambda would end the invocation
 */
public record LocalContext(
    String functionName, String requestId, InstantSource clock, Instant deadline)
    implements Context {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** A context with Lambda's longest timeout. */
  public static LocalContext of(String functionName, String requestId, InstantSource clock) {
    return new LocalContext(functionName, requestId, clock, clock.instant().plus(LONGEST));
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + functionName;
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return functionName;
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + functionName;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, Duration.between(clock.instant(), deadline).toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return StandardError.LOGGER;
  }

  private enum StandardError implements LambdaLogger {
    LOGGER;

    @Override
    public void log(String message) {
      System.err.println(message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}

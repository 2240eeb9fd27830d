package br.com.metas.functions;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The log line of a failed call of the cache. It has classes and AWS error codes, never messages.
 */
public final class FailedCall {
  private static final int MAX_CAUSES = 5;

  private FailedCall() {}

  /**
   * A warning that a call failed.
   *
   * @param call name of the call
   * @param failure the exception
   */
  public static LogLine line(String call, Throwable failure) {
    List<String> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null && causes.size() < MAX_CAUSES) {
      causes.add(name(cause));
      cause = cause.getCause();
    }
    return LogLine.warn("cache call failed").with("call", call).with("causes", causes);
  }

  private static String name(Throwable cause) {
    String type = cause.getClass().getName();
    return cause instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? type + " " + refused.awsErrorDetails().errorCode()
        : type;
  }
}

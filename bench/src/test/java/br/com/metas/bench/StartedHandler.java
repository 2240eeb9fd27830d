package br.com.metas.bench;

import br.com.metas.api.GoalsApiHandler;
import java.util.Map;

/** A process that makes the function's handler as Lambda does, and exits. */
final class StartedHandler {
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "sa-east-1",
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "GOALS_TABLE_NAME", "goals",
          "GOALS_DB_URL", "jdbc:mysql://127.0.0.1:3306/goals?sslMode=DISABLED",
          "GOALS_DB_SECRET_ARN", "arn:aws:secretsmanager:sa-east-1:123456789012:secret:goals");

  private StartedHandler() {}

  static void main() {
    if (new GoalsApiHandler().hashCode() == 0) {
      throw new IllegalStateException("it can't be used");
    }
  }
}

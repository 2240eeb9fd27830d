package br.com.metas.doctor;

import br.com.metas.mysql.DatabaseAuthority;
import br.com.metas.mysql.MySqlUrl;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code make doctor}. Exit code 0: the project can run; 1: something must be repaired first; 2:
 * the doctor could not examine the database.
 */
public final class Main {
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int CANNOT_LOOK = 2;
  private static final String AUTHORITY = "GOALS_DB_AUTHORITY";
  private static final String JSON = "--json";
  private static final String STATEMENTS = "--sql";

  private Main() {}

  /** {@code --json}: output for a program; {@code --sql}: only the statements. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Set<String> options = Set.copyOf(Arrays.asList(arguments));
    System.exit(run(options, System.getenv(), out));
  }

  static int run(Set<String> options, Map<String, String> environment, PrintStream out) {
    boolean json = options.contains(JSON);
    try {
      if (!Set.of(JSON, STATEMENTS).containsAll(options)) {
        throw new IllegalArgumentException("usage: doctor/run [--json] [--sql]");
      }
      Doctor doctor =
          new Doctor(
              new MySqlUrl(required(environment, "GOALS_DB_URL")),
              required(environment, "GOALS_DB_USER"),
              environment.getOrDefault("GOALS_DB_PASSWORD", ""),
              authority(environment),
              Path.of("adopter", "sql"),
              InstantSource.system());
      Report report = options.contains(STATEMENTS) ? doctor.examineStatements() : doctor.examine();
      out.println(json ? report.json() : report.text());
      return report.isGood() ? GOOD : BAD;
    } catch (Doctor.CannotExamineException | IllegalArgumentException cannot) {
      String reason = String.valueOf(cannot.getMessage());
      out.println(json ? Report.json(reason) : "The doctor could not look: " + reason);
      return CANNOT_LOOK;
    }
  }

  private static Optional<X509Certificate> authority(Map<String, String> environment) {
    try {
      return Optional.ofNullable(environment.get(AUTHORITY))
          .filter(text -> !text.isBlank())
          .map(DatabaseAuthority::parse);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(AUTHORITY + " " + wrong.getMessage(), wrong);
    }
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          name
              + " is not set; these variables are needed: "
              + String.join(", ", List.of("GOALS_DB_URL", "GOALS_DB_USER", "GOALS_DB_PASSWORD")));
    }
    return value;
  }
}

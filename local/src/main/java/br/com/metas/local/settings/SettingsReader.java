package br.com.metas.local.settings;

import br.com.metas.api.WorkdayVariables;
import br.com.metas.functions.Environment;
import br.com.metas.functions.WrongEnvironmentException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.decision.Workdays;
import br.com.metas.mysql.MySqlUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the variables, and reports all wrong variables at once. Not thread-safe; used once. */
public final class SettingsReader {
  private static final int MAX_PORT = 65_535;
  private static final int MAX_LIFE_SECONDS = 86_400;
  private static final List<String> KNOWN =
      List.of(
          "GOALS_PORT",
          "GOALS_DATA",
          "GOALS_CLOCK",
          "GOALS_HOLIDAYS",
          "GOALS_WORKED_HOLIDAYS",
          "GOALS_SATURDAYS",
          "GOALS_STATIC_TTL_SECONDS",
          "GOALS_ANNUAL_TTL_SECONDS",
          "GOALS_DB_URL",
          "GOALS_DB_USER",
          "GOALS_DB_PASSWORD",
          "GOALS_DYNAMODB_ENDPOINT",
          "GOALS_THROTTLE");

  private final Map<String, String> environment;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param environment all variables; an empty one counts as absent
   */
  public SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @throws WrongSettingsException naming every variable that can't be used
   */
  public LocalSettings read() throws WrongSettingsException {
    LocalSettings settings =
        new LocalSettings(
            number("GOALS_PORT", 8_080, 0, MAX_PORT),
            data(),
            throttling(),
            clock(),
            workdays(),
            Duration.ofSeconds(number("GOALS_STATIC_TTL_SECONDS", 1_800, 1, MAX_LIFE_SECONDS)),
            Duration.ofSeconds(number("GOALS_ANNUAL_TTL_SECONDS", 600, 1, MAX_LIFE_SECONDS)),
            database(),
            dynamoDb());
    if (!faults.isEmpty()) {
      throw new WrongSettingsException(faults);
    }
    return settings;
  }

  /** Unknown variables with the runner's prefix; they may be misspelt. */
  public static List<String> unknown(Map<String, String> environment) {
    return environment.keySet().stream()
        .filter(name -> name.startsWith("GOALS_") && !KNOWN.contains(name))
        .sorted()
        .toList();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  private int number(String name, int otherwise, int least, int most) {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    boolean digits = text.get().matches("[0-9]{1,9}");
    int number = digits ? Integer.parseInt(text.get()) : -1;
    if (number < least || number > most) {
      faults.add(
          "%s must be a whole number from %d to %d, is '%s'"
              .formatted(name, least, most, text.get()));
    }
    return number;
  }

  private Throttling throttling() {
    String text = value("GOALS_THROTTLE").orElse("off");
    return switch (text) {
      case "on" -> Throttling.ON;
      case "instances" -> Throttling.INSTANCES;
      case "off" -> Throttling.OFF;
      default -> {
        faults.add("GOALS_THROTTLE must be on, off or instances, is '" + text + "'");
        yield Throttling.OFF;
      }
    };
  }

  private DataSource data() {
    String text = value("GOALS_DATA").orElse("demo");
    return switch (text) {
      case "demo" -> new DataSource.Demo();
      case "empty" -> new DataSource.Empty();
      default -> folder(text);
    };
  }

  private DataSource folder(String text) {
    try {
      Path folder = Path.of(text);
      if (Files.isDirectory(folder)) {
        return new DataSource.Folder(folder.toAbsolutePath());
      }
    } catch (InvalidPathException notAPath) {
      faults.add("GOALS_DATA is no path: '" + text + "'");
      return new DataSource.Empty();
    }
    faults.add("GOALS_DATA must be demo, empty or a folder that exists, is '" + text + "'");
    return new DataSource.Empty();
  }

  private Optional<OffsetDateTime> clock() {
    Optional<String> text = value("GOALS_CLOCK");
    try {
      Optional<OffsetDateTime> start = text.map(OffsetDateTime::parse);
      if (start.isEmpty()
          || (start.get().getYear() > GoalYear.MIN && start.get().getYear() < GoalYear.MAX)) {
        return start;
      }
      faults.add("GOALS_CLOCK must be within the years 2001 to 2099, is '" + text.get() + "'");
    } catch (DateTimeException malformed) {
      faults.add(
          "GOALS_CLOCK must be a date and time with offset such as 2026-01-20T11:00:00-03:00, is '"
              + text.orElseThrow()
              + "'");
    }
    return Optional.empty();
  }

  /** Reads the functions' own variables with the functions' own code. */
  private Workdays workdays() {
    Environment variables = new Environment(environment);
    Workdays workdays = WorkdayVariables.read(variables);
    try {
      variables.check();
    } catch (WrongEnvironmentException e) {
      faults.addAll(e.faults());
    }
    return workdays;
  }

  private Optional<ExternalDatabase> database() {
    Optional<String> url = value("GOALS_DB_URL");
    if (url.isEmpty()) {
      for (String orphan : List.of("GOALS_DB_USER", "GOALS_DB_PASSWORD")) {
        value(orphan).ifPresent(_ -> faults.add(orphan + " is set without GOALS_DB_URL"));
      }
      return Optional.empty();
    }
    Optional<String> user = value("GOALS_DB_USER");
    if (user.isEmpty()) {
      faults.add("GOALS_DB_USER is needed with GOALS_DB_URL");
    }
    try {
      return Optional.of(
          new ExternalDatabase(
              new MySqlUrl(url.get()), user.orElse(""), value("GOALS_DB_PASSWORD").orElse("")));
    } catch (IllegalArgumentException e) {
      faults.add("GOALS_DB_URL: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<URI> dynamoDb() {
    Optional<String> text = value("GOALS_DYNAMODB_ENDPOINT");
    Optional<URI> endpoint = text.flatMap(SettingsReader::endpoint);
    if (text.isPresent() && endpoint.isEmpty()) {
      faults.add(
          "GOALS_DYNAMODB_ENDPOINT must look like http://localhost:8000, is '" + text.get() + "'");
    }
    return endpoint;
  }

  /** Accepts only a scheme, a host and an optional port. */
  private static Optional<URI> endpoint(String text) {
    try {
      URI uri = new URI(text);
      boolean http = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
      boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= MAX_PORT);
      String bare = uri.getScheme() + "://" + uri.getRawAuthority();
      boolean nothingElse = uri.getUserInfo() == null && List.of(bare, bare + "/").contains(text);
      return http && port && uri.getHost() != null && nothingElse
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}

package br.com.metas.local.settings;

import br.com.metas.api.WorkdayVariables;
import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.functions.WrongEnvironmentException;
import br.com.metas.goals.GoalYear;
import br.com.metas.mysql.MySqlUrl;
import br.com.metas.walletsettings.CacheVariables;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the variables, and reports all wrong variables at once. Variables that the functions have
 * too are read by the functions' own code. Not thread-safe; used once.
 */
public final class SettingsReader {
  private static final int MAX_PORT = 65_535;
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

  private final Map<String, String> variables;
  private final Environment environment;

  /**
   * @param variables all variables; an empty one counts as absent
   */
  public SettingsReader(Map<String, String> variables) {
    this.variables = variables;
    this.environment = new Environment(variables);
  }

  /**
   * @throws WrongSettingsException naming every variable that can't be used
   */
  public LocalSettings read() throws WrongSettingsException {
    LocalSettings settings =
        new LocalSettings(
            optional("GOALS_PORT", 8_080, Values.integer(0, MAX_PORT)),
            optional("GOALS_DATA", new DataSource.Demo(), SettingsReader::data),
            optional("GOALS_THROTTLE", Throttling.OFF, SettingsReader::throttling),
            optional("GOALS_CLOCK", Optional.empty(), SettingsReader::clock),
            WorkdayVariables.read(environment),
            CacheVariables.staticLife(environment),
            CacheVariables.annualLife(environment),
            database(),
            optional("GOALS_DYNAMODB_ENDPOINT", Optional.empty(), SettingsReader::dynamoDb));
    try {
      environment.check();
    } catch (WrongEnvironmentException e) {
      throw new WrongSettingsException(e.faults());
    }
    return settings;
  }

  /** Unknown variables with the runner's prefix; they may be misspelt. */
  public static List<String> unknown(Map<String, String> variables) {
    return variables.keySet().stream()
        .filter(name -> name.startsWith("GOALS_") && !KNOWN.contains(name))
        .sorted()
        .toList();
  }

  /** Reads a variable that is not secret: the message repeats a wrong value. */
  private <T> T optional(String name, T fallback, Function<String, T> parse) {
    return environment.optional(
        name,
        fallback,
        text -> {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", is '" + text + "'", e);
          }
        });
  }

  private static Throttling throttling(String text) {
    return switch (text) {
      case "on" -> Throttling.ON;
      case "instances" -> Throttling.INSTANCES;
      case "off" -> Throttling.OFF;
      default -> throw new IllegalArgumentException("must be on, off or instances");
    };
  }

  private static DataSource data(String text) {
    return switch (text) {
      case "demo" -> new DataSource.Demo();
      case "empty" -> new DataSource.Empty();
      default -> folder(text);
    };
  }

  private static DataSource folder(String text) {
    try {
      Path folder = Path.of(text);
      if (Files.isDirectory(folder)) {
        return new DataSource.Folder(folder.toAbsolutePath());
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("must be a path", e);
    }
    throw new IllegalArgumentException("must be demo, empty or a folder that exists");
  }

  private static Optional<OffsetDateTime> clock(String text) {
    OffsetDateTime start;
    try {
      start = OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a date and time with offset such as 2026-01-20T11:00:00-03:00", e);
    }
    if (start.getYear() <= GoalYear.MIN || start.getYear() >= GoalYear.MAX) {
      throw new IllegalArgumentException("must be within the years 2001 to 2099");
    }
    return Optional.of(start);
  }

  private Optional<ExternalDatabase> database() {
    if (variables.getOrDefault("GOALS_DB_URL", "").isBlank()) {
      for (String orphan : List.of("GOALS_DB_USER", "GOALS_DB_PASSWORD")) {
        environment.optional(orphan, "", SettingsReader::withoutUrl);
      }
      return Optional.empty();
    }
    Optional<MySqlUrl> url = environment.required("GOALS_DB_URL", MySqlUrl::new);
    String user = environment.required("GOALS_DB_USER", Function.identity()).orElse("");
    // Not through Environment, because a password may begin or end with a space.
    String password = variables.getOrDefault("GOALS_DB_PASSWORD", "");
    return url.map(address -> new ExternalDatabase(address, user, password));
  }

  private static String withoutUrl(String value) {
    throw new IllegalArgumentException("is set without GOALS_DB_URL");
  }

  private static Optional<URI> dynamoDb(String text) {
    Optional<URI> endpoint = endpoint(text);
    if (endpoint.isEmpty()) {
      throw new IllegalArgumentException("must look like http://localhost:8000");
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

package br.com.metas.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Whether tests may start containers: the value of {@value #VARIABLE}.
 *
 * <p>{@link #AUTO} pulls nothing: it uses only images that the engine has. On a failure it returns
 * empty and prints one line on standard error. {@link #ALWAYS} pulls missing images and throws at
 * the first failure. Thread-safe.
 */
public enum TestContainers {
  /** No Docker engine is used; the default. */
  NEVER,
  /**
   * A container if the engine has the image and the container starts, else the caller's
   * alternative.
   */
  AUTO,
  /** A container, or an exception. */
  ALWAYS;

  /** The variable: {@code never}, {@code auto} or {@code always}. */
  public static final String VARIABLE = "GOALS_TEST_CONTAINERS";

  private static final String ENGINE_VARIABLE = "DOCKER_HOST";
  private static final String NO_REAPER_VARIABLE = "TESTCONTAINERS_RYUK_DISABLED";

  /**
   * A container needs 10 to 30 s to start; a container that hangs must not delay the tests for
   * long.
   */
  private static final long START_SECONDS = 60;

  private static final Executor DAEMON =
      task -> Thread.ofPlatform().daemon().name("test-container").start(task);

  /**
   * The mode in the environment; {@link #NEVER} if it has none.
   *
   * @throws IllegalArgumentException if the value is not one of the three
   */
  public static TestContainers by(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    if (value.isEmpty()) {
      return NEVER;
    }
    return Arrays.stream(values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                VARIABLE + " must be never, auto or always, not '" + value + "'"));
  }

  /**
   * Starts a container if this mode allows one.
   *
   * @param what the server's name in messages
   * @param environment may name the Docker engine
   * @param image the image of the container
   * @param container makes the container; called only if it will be started
   * @return empty if no container is allowed or, under {@link #AUTO}, if it did not start
   * @throws IllegalStateException under {@link #ALWAYS}, if it does not start
   */
  public <C extends GenericContainer<?>> Optional<C> start(
      String what,
      Map<String, String> environment,
      String image,
      Function<DockerImageName, C> container) {
    return switch (this) {
      case NEVER -> Optional.empty();
      case AUTO -> attempt(what, environment, DockerImageName.parse(image), container);
      case ALWAYS -> {
        requireEngine(environment);
        C made = container.apply(DockerImageName.parse(image));
        made.start();
        yield Optional.of(running(what, made));
      }
    };
  }

  private static <C extends GenericContainer<?>> Optional<C> attempt(
      String what,
      Map<String, String> environment,
      DockerImageName image,
      Function<DockerImageName, C> container) {
    // A call to a hanging engine can't be interrupted, so its thread stays.
    CompletableFuture<C> started =
        CompletableFuture.supplyAsync(() -> startAsItIs(environment, image, container), DAEMON);
    try {
      return Optional.of(running(what, started.copy().orTimeout(START_SECONDS, SECONDS).join()));
    } catch (CompletionException e) {
      tell(what + " does not run in a container: " + reason(e) + ". Its stand-in is used.");
      var _ = started.thenAccept(GenericContainer::stop); // if it starts later
      return Optional.empty();
    }
  }

  private static <C extends GenericContainer<?>> C startAsItIs(
      Map<String, String> environment,
      DockerImageName image,
      Function<DockerImageName, C> container) {
    requireImages(requireEngine(environment), environment, image);
    C made = container.apply(image);
    made.start();
    return made;
  }

  private static <C extends GenericContainer<?>> C running(String what, C container) {
    tell(what + " runs in a container of " + container.getDockerImageName());
    return container;
  }

  /** Checks both images: Testcontainers also needs the image of its reaper. */
  @SuppressWarnings("deprecation") // the only way to get the name of the reaper's image
  private static void requireImages(
      TransportConfig transport, Map<String, String> environment, DockerImageName image) {
    DockerClient engine = DockerClientProviderStrategy.getClientForConfig(transport);
    TestcontainersConfiguration configuration = TestcontainersConfiguration.getInstance();
    Stream<DockerImageName> reaper =
        Boolean.parseBoolean(environment.get(NO_REAPER_VARIABLE))
            ? Stream.empty()
            : Stream.of(DockerImageName.parse(configuration.getRyukImage()));
    List<String> missing =
        Stream.concat(Stream.of(image), reaper)
            .map(ImageNameSubstitutor.instance())
            .map(DockerImageName::asCanonicalNameString)
            .filter(name -> isMissing(engine, name))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "the Docker engine lacks "
              + String.join(" and ", missing)
              + ", which 'docker pull' fetches");
    }
  }

  private static boolean isMissing(DockerClient engine, String image) {
    try {
      engine.inspectImageCmd(image).exec();
      return false;
    } catch (NotFoundException e) {
      return true;
    }
  }

  /**
   * Fails if the named engine does not answer, because Testcontainers would then use another
   * engine.
   */
  private static TransportConfig requireEngine(Map<String, String> environment) {
    String named = environment.getOrDefault(ENGINE_VARIABLE, "").strip();
    TransportConfig found;
    try {
      found = DockerClientFactory.instance().getTransportConfig();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          named.isEmpty()
              ? "no Docker engine answers"
              : "the Docker engine of " + ENGINE_VARIABLE + " (" + named + ") does not answer",
          e);
    }
    if (!named.isEmpty() && !URI.create(named).equals(found.getDockerHost())) {
      throw new IllegalStateException(
          "the Docker engine of " + ENGINE_VARIABLE + " (" + named + ") does not answer");
    }
    return found;
  }

  /** What went wrong, in one line. */
  static String reason(RuntimeException failure) {
    Throwable reason = failure;
    while (reason instanceof CompletionException && reason.getCause() != null) {
      reason = reason.getCause();
    }
    String words = Optional.ofNullable(reason.getMessage()).orElseGet(reason::toString);
    return words.lines().findFirst().orElse(words);
  }

  private static void tell(String line) {
    System.err.println("test containers: " + line);
  }
}

package br.com.metas.cache.proof;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/** Generates random scenarios for Lincheck's threads. */
final class LincheckScenarios {
  static final int THREADS = 4;
  static final int LENGTH = 3;

  private static final List<String> REQUESTS =
      List.of("read", "read", "readWarm", "readWarm", "refresh", "rebuild", "rebuild");
  private static final List<String> FAULTS =
      List.of("duplicate", "leasesEnd", "livesEnd", "loseHead");
  private static final List<String> EVENTS =
      List.of("change", "change", "change", "duplicate", "leasesEnd", "livesEnd", "loseHead");

  private final Class<?> subject;
  private final SplittableRandom random;

  LincheckScenarios(Class<?> subject, long seed) {
    this.subject = subject;
    this.random = new SplittableRandom(seed);
  }

  /** Two threads mostly read and two mostly change; a read comes last. */
  ExecutionScenario next() {
    List<List<Actor>> threads = new ArrayList<>();
    int changes = 0;
    for (int thread = 0; thread < THREADS; thread++) {
      List<Actor> actors = new ArrayList<>();
      for (int place = 0; place < LENGTH; place++) {
        boolean asks = (thread % 2 == 0) != (random.nextInt(4) == 0);
        String name = any(asks ? REQUESTS : changes < Wallet.MOST_CHANGES ? EVENTS : FAULTS);
        actors.add(
            switch (name) {
              case "change" -> actor(name, changes++);
              case "readWarm" -> actor(name, thread);
              default -> actor(name, thread * LENGTH + place);
            });
      }
      threads.add(actors);
    }
    Actor last = actor("read", THREADS * LENGTH);
    return new ExecutionScenario(List.of(), threads, List.of(last), null);
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private Actor actor(String name, int number) {
    Method method =
        Arrays.stream(subject.getMethods())
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return new Actor(method, method.getParameterCount() == 0 ? List.of() : List.of(number));
  }
}

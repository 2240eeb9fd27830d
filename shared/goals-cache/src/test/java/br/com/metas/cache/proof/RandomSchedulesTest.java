package br.com.metas.cache.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random schedules of configurations that are too large for an exhaustive search, with every fault
 * at any step. Each run has a new seed and prints it. {@code -Dmetas.seed} repeats a run, and
 * {@code -Dmetas.schedules} sets the number of schedules of each configuration.
 */
final class RandomSchedulesTest {
  private static final int SCHEDULES = Integer.getInteger("metas.schedules", 500);

  private static Setup crowd(String name) {
    return Setup.of(
            name,
            Plan.warm("warm", 3),
            Plan.rebuild("a"),
            Plan.rebuild("b"),
            Plan.refresh("refresh"),
            Plan.change(1),
            Plan.change(2),
            Plan.change(3),
            Plan.duplicate(1),
            Plan.reader("x"),
            Plan.reader("y"))
        .with(Fault.values())
        .with(Fault.LEASES_END, Fault.REPEATED_WRITE, Fault.TIME_UP);
  }

  static Stream<Setup> setups() {
    return Stream.of(
        crowd("a crowd"),
        crowd("a crowd, both layers in two chunks, reads torn")
            .withBothLayers()
            .withWallet(Wallet.of(2, 0, 2))
            .tearingReads(),
        crowd("a crowd, customers move, a closed month is asked for")
            .withBothLayers()
            .withWallet(Wallet.of(1, 5, 1)));
  }

  @ParameterizedTest
  @MethodSource("setups")
  void noAnswerBreaksAClaim(Setup setup) {
    long seed = Seeds.fresh();
    System.out.printf("%s: %,d random schedules, seed %d%n", setup.name(), SCHEDULES, seed);
    assertThat(violation(setup, seed)).isEmpty();
  }

  private static Optional<List<String>> violation(Setup setup, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Space space = new Space(setup);
    for (int schedule = 0; schedule < SCHEDULES; schedule++) {
      List<Space.Move> path = new ArrayList<>();
      int[] state = space.start();
      for (var moves = space.moves(state); !moves.isEmpty(); moves = space.moves(state)) {
        Space.Move move = moves.get(random.nextInt(moves.size()));
        path.add(move);
        if (!move.broken().isEmpty()) {
          return Optional.of(path.stream().map(Space.Move::toString).toList());
        }
        state = move.next();
      }
    }
    return Optional.empty();
  }
}

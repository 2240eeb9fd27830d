package br.com.metas.cache.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both claims hold in every interleaving of these configurations. Each test prints its number of
 * schedules and of states. Schedules that differ only in the names of equal actors are counted
 * once.
 */
final class ExhaustiveInterleavingsTest {
  private static final boolean FULL = "full".equals(System.getProperty("metas.proof"));

  private static Setup small(String ingredient) {
    return Setup.of(
        "1 fill, 1 change, 1 reader, " + ingredient,
        Plan.rebuild("fill"),
        Plan.change(1),
        Plan.reader("reader"));
  }

  private static Setup readers(String ingredient) {
    return Setup.of(
        "2 readers, 2 changes, " + ingredient,
        Plan.reader("a"),
        Plan.reader("b"),
        Plan.change(1),
        Plan.change(2));
  }

  private static Setup warm(String ingredient) {
    return Setup.of(
        "a warm instance with a near cache, 1 change, 1 reader, " + ingredient,
        Plan.warm("warm", 2),
        Plan.change(1),
        Plan.reader("reader"));
  }

  private static Setup pair(String ingredient) {
    return Setup.of(
        "2 readers, 1 change, " + ingredient, Plan.reader("a"), Plan.reader("b"), Plan.change(1));
  }

  private static Setup trio(String ingredient) {
    return Setup.of(
        "2 fills, 1 change, 1 reader, " + ingredient,
        Plan.rebuild("a"),
        Plan.rebuild("b"),
        Plan.change(1),
        Plan.reader("reader"));
  }

  static Stream<Setup> setups() {
    return FULL ? Stream.concat(usual(), large()) : usual();
  }

  private static Stream<Setup> usual() {
    return Stream.of(
        Setup.of(
            "2 fills, 2 changes, 1 reader",
            Plan.rebuild("a"),
            Plan.rebuild("b"),
            Plan.change(1),
            Plan.change(2),
            Plan.reader("reader")),
        readers("a lease expires").with(Fault.LEASES_END),
        small("a lease expires, a write repeated after a lost reply")
            .with(Fault.LEASES_END, Fault.REPEATED_WRITE),
        Setup.of(
            "2 readers, 2 changes, a duplicate event",
            Plan.reader("a"),
            Plan.reader("b"),
            Plan.change(1),
            Plan.duplicate(1),
            Plan.change(2)),
        readers("two chunks").withWallet(Wallet.of(2, 0, 2)),
        readers("reads torn").tearingReads(),
        small("two chunks, reads torn").withWallet(Wallet.of(2, 0, 2)).tearingReads(),
        warm("lives end").with(Fault.LIVES_END),
        warm("HEAD is lost").with(Fault.HEAD_LOST),
        readers("lives end").with(Fault.LIVES_END),
        readers("HEAD is lost").with(Fault.HEAD_LOST),
        readers("a stray delete").with(Fault.CHUNK_LOST),
        readers("a process dies").with(Fault.DEATH),
        readers("a call times out and takes effect later").with(Fault.TIME_UP),
        small("lives end and MySQL fails").with(Fault.LIVES_END, Fault.DATABASE_DOWN),
        Setup.of(
            "1 refresh, 1 change, 1 reader",
            Plan.refresh("refresh"),
            Plan.change(1),
            Plan.reader("reader")),
        small("both layers").withBothLayers(),
        pair("both layers").withBothLayers(),
        pair("the change moves a customer, both layers")
            .withBothLayers()
            .withWallet(Wallet.of(2, 1, 1)),
        readers("the month asked for is closed").withWallet(Wallet.of(1, 0, 1)));
  }

  /**
   * Configurations with several million states each. They run only with {@code -Dmetas.proof=full}.
   */
  private static Stream<Setup> large() {
    return Stream.of(
        Setup.of(
            "3 readers, 1 change",
            Plan.reader("a"),
            Plan.reader("b"),
            Plan.reader("c"),
            Plan.change(1)),
        trio("a lease expires").with(Fault.LEASES_END),
        trio("a process dies, its lease expires").with(Fault.DEATH, Fault.LEASES_END),
        trio("a call times out and takes effect later").with(Fault.TIME_UP),
        readers("a write repeated after a lost reply").with(Fault.REPEATED_WRITE),
        Setup.of(
            "a warm instance with a near cache, 1 fill, 1 change, 1 reader",
            Plan.warm("warm", 3),
            Plan.rebuild("fill"),
            Plan.change(1),
            Plan.reader("reader")),
        Setup.of(
            "1 refresh, 1 fill, 1 change, 1 reader",
            Plan.refresh("refresh"),
            Plan.rebuild("fill"),
            Plan.change(1),
            Plan.reader("reader")),
        small("a lease expires, lives end, a write repeated, a call timed out")
            .with(Fault.LEASES_END, Fault.LIVES_END, Fault.REPEATED_WRITE, Fault.TIME_UP),
        small("lives end, HEAD is lost, a stray delete, a process dies")
            .with(Fault.LIVES_END, Fault.HEAD_LOST, Fault.CHUNK_LOST, Fault.DEATH));
  }

  @ParameterizedTest
  @MethodSource("setups")
  void noAnswerBreaksAClaim(Setup setup) {
    Explorer.Findings findings = new Explorer(setup).explore();
    System.out.println(findings);
    assertThat(findings.violation()).isEmpty();
  }
}

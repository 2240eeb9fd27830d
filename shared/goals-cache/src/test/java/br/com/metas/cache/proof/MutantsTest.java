package br.com.metas.cache.proof;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.cache.protocol.Call;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the proof catches wrong variants of the protocol. */
final class MutantsTest {
  static Stream<Setup> mutants() {
    return Stream.of(
        Setup.of("delete only", Plan.reader("a"), Plan.change(1), Plan.reader("b"))
            .under(new Mutants.DeleteOnly()),
        Setup.of(
                "an eventually consistent lookup",
                Plan.rebuild("a"),
                Plan.change(1),
                Plan.reader("b"))
            .under(new Mutants.EventualRead(Call.ReadLayers.class)),
        Setup.of("SQL before the claim", Plan.rebuild("a"), Plan.change(1), Plan.reader("b"))
            .under(new Mutants.EarlySql(false)),
        Setup.of(
                "SQL in parallel to the claim", Plan.rebuild("a"), Plan.change(1), Plan.reader("b"))
            .under(new Mutants.EarlySql(true)),
        Setup.of(
                "publish conditioned on gen only",
                Plan.rebuild("a"),
                Plan.reader("b"),
                Plan.change(1),
                Plan.reader("c"))
            .with(Fault.LEASES_END)
            .under(new Mutants.PublishByGenOnly()),
        Setup.of(
                "near cache checked by gen only",
                Plan.warm("a", 2),
                Plan.change(1),
                Plan.rebuild("b"),
                Plan.reader("c"))
            .under(new Mutants.NearByGenOnly()),
        Setup.of(
                "a lost publication that is returned",
                Plan.rebuild("a"),
                Plan.reader("b"),
                Plan.change(1),
                Plan.reader("c"))
            .with(Fault.LEASES_END)
            .under(new Mutants.UnpublishedAnswer()),
        Setup.of(
                "an absent HEAD taken as valid",
                Plan.rebuild("a"),
                Plan.change(1),
                Plan.reader("b"))
            .with(Fault.HEAD_LOST)
            .under(new Mutants.AbsentHeadIsValid()),
        Setup.of(
                "an eviction repeated with its first nonce",
                Plan.rebuild("a"),
                Plan.change(1),
                Plan.change(2),
                Plan.reader("b"))
            .with(Fault.REPEATED_WRITE)
            .under(new Mutants.RepeatedNonce()));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void aMutantBreaksAClaimAndIsCaught(Setup mutant) {
    Explorer.Findings findings = new Explorer(mutant).explore();
    System.out.println("mutant " + findings);
    assertThat(findings.violation()).isPresent();
  }
}

package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Task;
import br.com.metas.cache.table.LayerKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * The operations of Lincheck's threads. An answer is the set of changes that its layer shows, one
 * bit each. The numbers identify requests, changes and instances. Threads switch only before a call
 * to the table or MySQL; everywhere in this package, such a call is one step.
 */
public abstract class LincheckSubject {
  private final SharedState state = new SharedState();
  private final List<ActorRun> instances = new ArrayList<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final Setup setup;
  private final LayerKey layer;

  LincheckSubject(Setup setup, LayerKey layer) {
    this.setup = setup;
    this.layer = layer;
    for (int instance = 0; instance < LincheckScenarios.THREADS; instance++) {
      List<Task.Mode> modes = Collections.nCopies(LincheckScenarios.LENGTH + 1, Task.Mode.READ);
      instances.add(new ActorRun(state, setup, new Plan.Requests("warm" + instance, modes, true)));
    }
  }

  private ActorRun through(Plan plan) {
    ActorRun run = new ActorRun(state, setup, plan);
    go(run);
    return run;
  }

  private void go(ActorRun run) {
    turns.incrementAndGet();
    run.begin();
    while (run.goesOn()) {
      turns.incrementAndGet();
    }
  }

  @Operation
  public int read(@Param(gen = IntGen.class) int request) {
    return through(Plan.reader("read" + request)).shown(layer);
  }

  /** A read by an instance with a near cache. */
  @Operation
  public int readWarm(@Param(gen = IntGen.class) int instance) {
    ActorRun run = instances.get(instance);
    go(run);
    return run.shown(layer);
  }

  @Operation
  public int refresh(@Param(gen = IntGen.class) int request) {
    return through(Plan.refresh("refresh" + request)).shown(layer);
  }

  @Operation
  public void rebuild(@Param(gen = IntGen.class) int request) {
    through(Plan.rebuild("rebuild" + request));
  }

  @Operation
  public void change(@Param(gen = IntGen.class) int number) {
    turns.incrementAndGet();
    state.commit(1 << number);
    through(new Plan.Change("change" + number, 1 << number, true));
  }

  @Operation
  public void duplicate(@Param(gen = IntGen.class) int number) {
    through(new Plan.Change("duplicate" + number, 0, false));
  }

  @Operation
  public void leasesEnd() {
    turns.incrementAndGet();
    state.leasesEnd();
  }

  @Operation
  public void livesEnd() {
    turns.incrementAndGet();
    state.livesEnd();
  }

  @Operation
  public void loseHead() {
    turns.incrementAndGet();
    state.loseHead();
  }

  private static Setup setup() {
    return Setup.of("crowd");
  }

  /** The protocol that ships; the closed months. */
  public static final class Months extends LincheckSubject {
    public Months() {
      super(setup(), Wallet.MONTHS);
    }
  }

  /** Both layers in two chunks each, with torn batch reads; the closed months. */
  public static final class TornMonths extends LincheckSubject {
    public TornMonths() {
      super(setup().withBothLayers().withWallet(Wallet.of(2, 0, 2)).tearingReads(), Wallet.MONTHS);
    }
  }

  /** Both layers; names and goals. */
  public static final class Names extends LincheckSubject {
    public Names() {
      super(setup().withBothLayers(), Wallet.NAMES);
    }
  }

  /** An eviction deletes the chunks and keeps HEAD. */
  public static final class DeleteOnly extends LincheckSubject {
    public DeleteOnly() {
      super(setup().under(new Mutants.DeleteOnly()), Wallet.MONTHS);
    }
  }

  /** SQL is sent before the claim. */
  public static final class EarlySql extends LincheckSubject {
    public EarlySql() {
      super(setup().under(new Mutants.EarlySql(false)), Wallet.MONTHS);
    }
  }

  /** Both claims as one specification: every operation is atomic, and nothing is cached. */
  public static final class Uncached {
    private int changes;

    public int read(int request) {
      return changes;
    }

    public int readWarm(int instance) {
      return changes;
    }

    public int refresh(int request) {
      return changes;
    }

    public void rebuild(int request) {}

    public void change(int number) {
      changes |= 1 << number;
    }

    public void duplicate(int number) {}

    public void leasesEnd() {}

    public void livesEnd() {}

    public void loseHead() {}
  }
}

package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.LiveFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a request has come. Each phase passes it to the next one, and {@link #advance} decides
 * which phase is next.
 *
 * @param task what the request asks for
 * @param live the live figures, once they are read; empty for a rebuild
 * @param layers what is known about each layer
 * @param attempts the numbers of loads, polls and lost publications
 * @param oneSnapshot whether parts did not fit, so everything must be read from one snapshot
 * @param bypass whether the table is not used any more
 */
record Progress(
    Task task,
    Optional<LiveFigures> live,
    Layers layers,
    Attempts attempts,
    boolean oneSnapshot,
    boolean bypass) {

  /**
   * What is known about each layer.
   *
   * @param served layers that are ready to be served
   * @param stale layers that may be served if their reload fails
   * @param misses why layers were not served from the cache; the first cause stays
   */
  record Layers(
      Map<LayerKey, Served> served, Map<LayerKey, Served> stale, Map<LayerKey, MissCause> misses) {
    static final Layers NONE = new Layers(Map.of(), Map.of(), Map.of());

    Layers {
      served = Map.copyOf(served);
      stale = Map.copyOf(stale);
      misses = Map.copyOf(misses);
    }

    private Layers missing(List<LayerKey> layers, MissCause cause) {
      Map<LayerKey, MissCause> missed = new HashMap<>(misses);
      layers.forEach(layer -> missed.putIfAbsent(layer, cause));
      return new Layers(served, stale, missed);
    }
  }

  /**
   * The numbers of loads, polls and lost publications.
   *
   * @param loads how often layers were read from MySQL for publishing
   * @param polls how often HEAD was polled
   * @param losses how many publications were lost
   */
  record Attempts(int loads, int polls, int losses) {}

  static Progress of(Task task) {
    return new Progress(task, Optional.empty(), Layers.NONE, new Attempts(0, 0, 0), false, false);
  }

  /** The next phase, or the end. */
  Step advance() {
    List<LayerKey> todo = todo();
    if (todo.isEmpty()) {
      return oneSnapshot || fits() ? finish() : fromOneSnapshot().advance();
    }
    if (bypass) {
      return task.mode() == Task.Mode.REBUILD
          ? new Step.Finish(new Outcome.TableDown())
          : Loading.unclaimed(this, todo);
    }
    return Claiming.start(this, todo, !oneSnapshot);
  }

  /** Ends without MySQL. Serves stale layers, if they are all that is missing. */
  Step giveUp(DatabaseUnavailableException cause) {
    return layers.stale().keySet().containsAll(todo())
        ? with(Map.of(), layers.stale()).finish()
        : new Step.Finish(new Outcome.DatabaseDown(cause));
  }

  private Step finish() {
    return new Step.Finish(new Outcome.Answer(layers.served(), live, layers.misses()));
  }

  List<LayerKey> todo() {
    return task.layers().stream().filter(layer -> !layers.served().containsKey(layer)).toList();
  }

  private boolean fits() {
    return layers.served().values().stream()
        .allMatch(one ->
            live.map(figures -> Fit.fits(one.layer(), figures)).orElseGet(() -> fitsOthers(one)));
  }

  private boolean fitsOthers(Served one) {
    return layers.served().values().stream()
        .allMatch(other -> other.layer().customers().equals(one.layer().customers()));
  }

  /** Adds the results of a lookup. Layers that do not fit become misses. */
  Progress take(Map<LayerKey, LookupResult> results) {
    Map<LayerKey, Served> served = new HashMap<>(layers.served());
    Map<LayerKey, Served> stale = new HashMap<>(layers.stale());
    Map<LayerKey, MissCause> misses = new HashMap<>(layers.misses());
    results.forEach((layer, result) -> {
      switch (result) {
        case LookupResult.Valid(Served one) when fitsLive(one) -> served.put(layer, one);
        case LookupResult.Valid _ -> misses.putIfAbsent(layer, MissCause.CONTRADICTED);
        case LookupResult.Missing(MissCause cause) -> misses.putIfAbsent(layer, cause);
        case LookupResult.Expired(Served one) -> {
          misses.putIfAbsent(layer, MissCause.EXPIRED);
          if (fitsLive(one)) {
            stale.put(layer, one);
          }
        }
      }
    });
    return with(new Layers(served, stale, misses));
  }

  private boolean fitsLive(Served one) {
    return live.map(figures -> Fit.fits(one.layer(), figures)).orElse(true);
  }

  /**
   * Adds layers to those that are served. {@code fallback} layers are used only where there is no
   * other.
   */
  Progress with(Map<LayerKey, Served> fresh, Map<LayerKey, Served> fallback) {
    Map<LayerKey, Served> served = new HashMap<>(fallback);
    served.putAll(layers.served());
    served.putAll(fresh);
    return with(new Layers(served, layers.stale(), layers.misses()));
  }

  private Progress with(Layers next) {
    return new Progress(task, live, next, attempts, oneSnapshot, bypass);
  }

  Progress withLive(Optional<LiveFigures> newer) {
    return new Progress(
        task, newer.isPresent() ? newer : live, layers, attempts, oneSnapshot, bypass);
  }

  Progress loadedOnce() {
    return with(new Attempts(attempts.loads() + 1, attempts.polls(), attempts.losses()));
  }

  Progress polledOnce() {
    return with(new Attempts(attempts.loads(), attempts.polls() + 1, attempts.losses()));
  }

  Progress lostOnce() {
    return with(new Attempts(attempts.loads(), attempts.polls(), attempts.losses() + 1));
  }

  private Progress with(Attempts next) {
    return new Progress(task, live, layers, next, oneSnapshot, bypass);
  }

  /** Continues without the table. */
  Progress bypassing() {
    Layers missing = layers.missing(todo(), MissCause.NO_ANSWER);
    return new Progress(task, live, missing, attempts, oneSnapshot, true);
  }

  /** Begins again without layers, because the parts do not fit. */
  private Progress fromOneSnapshot() {
    Layers none =
        new Layers(Map.of(), Map.of(), layers.misses())
            .missing(task.layers(), MissCause.CONTRADICTED);
    return new Progress(task, live, none, attempts, true, bypass);
  }
}

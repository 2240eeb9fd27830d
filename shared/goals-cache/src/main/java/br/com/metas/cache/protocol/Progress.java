package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.LiveFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a request has come. The phases pass it on; it alone decides which comes next.
 *
 * @param task what the request is about
 * @param live the live figures, if they are wanted and read
 * @param served the layers that are settled
 * @param stale what may serve if a layer's own reload fails
 * @param misses why layers were not served from the cache
 * @param loads how often layers were read from MySQL for publishing
 * @param polls how often HEAD was polled
 * @param losses how many publications were lost
 * @param whole whether parts did not fit, so that everything is to come from one snapshot
 * @param bypass whether the table is not to be asked any more
 */
record Progress(
    Task task,
    Optional<LiveFigures> live,
    Map<LayerKey, Served> served,
    Map<LayerKey, Served> stale,
    Map<LayerKey, MissCause> misses,
    int loads,
    int polls,
    int losses,
    boolean whole,
    boolean bypass) {
  Progress {
    served = Map.copyOf(served);
    stale = Map.copyOf(stale);
    misses = Map.copyOf(misses);
  }

  static Progress of(Task task) {
    return new Progress(
        task, Optional.empty(), Map.of(), Map.of(), Map.of(), 0, 0, 0, false, false);
  }

  /** The next phase, or the end. */
  Step advance() {
    List<LayerKey> todo = todo();
    if (todo.isEmpty()) {
      return whole || fits() ? finish() : fromOneSnapshot().advance();
    }
    if (bypass) {
      return task.mode() == Task.Mode.REBUILD
          ? new Step.Finish(new Outcome.TableDown())
          : Loading.unclaimed(this, todo);
    }
    return Claiming.start(this, todo, !whole);
  }

  /** The end without MySQL: what is stale serves, if that is all that is missing. */
  Step giveUp(DatabaseUnavailableException cause) {
    List<LayerKey> todo = todo();
    return stale.keySet().containsAll(todo)
        ? with(Map.of(), stale).finish()
        : new Step.Finish(new Outcome.DatabaseDown(cause));
  }

  private Step finish() {
    return new Step.Finish(new Outcome.Answer(served, live, misses));
  }

  List<LayerKey> todo() {
    return task.layers().stream().filter(layer -> !served.containsKey(layer)).toList();
  }

  private boolean fits() {
    return served.values().stream()
        .allMatch(one ->
            live.map(figures -> Fit.fits(one.layer(), figures)).orElseGet(() -> fitsOthers(one)));
  }

  private boolean fitsOthers(Served one) {
    return served.values().stream()
        .allMatch(other -> other.layer().customers().equals(one.layer().customers()));
  }

  /** Takes over what a look at the table found, as far as it fits. */
  Progress take(Map<LayerKey, Found> verdicts) {
    Map<LayerKey, Served> nowServed = new HashMap<>(served);
    Map<LayerKey, Served> nowStale = new HashMap<>(stale);
    Map<LayerKey, MissCause> nowMissed = new HashMap<>(misses);
    verdicts.forEach((layer, found) -> {
      switch (found) {
        case Found.Valid(Served one) when fitsLive(one) -> nowServed.put(layer, one);
        case Found.Valid _ -> nowMissed.putIfAbsent(layer, MissCause.CONTRADICTED);
        case Found.Missing(MissCause cause) -> nowMissed.putIfAbsent(layer, cause);
        case Found.Expired(Served one) -> {
          nowMissed.putIfAbsent(layer, MissCause.EXPIRED);
          if (fitsLive(one)) {
            nowStale.put(layer, one);
          }
        }
      }
    });
    return new Progress(
        task, live, nowServed, nowStale, nowMissed, loads, polls, losses, whole, bypass);
  }

  private boolean fitsLive(Served one) {
    return live.map(figures -> Fit.fits(one.layer(), figures)).orElse(true);
  }

  /** The same with these layers settled, out of what is missing. */
  Progress with(Map<LayerKey, Served> fresh, Map<LayerKey, Served> fallback) {
    Map<LayerKey, Served> more = new HashMap<>(fallback);
    more.putAll(served);
    more.putAll(fresh);
    return new Progress(task, live, more, stale, misses, loads, polls, losses, whole, bypass);
  }

  Progress withLive(Optional<LiveFigures> newer) {
    return new Progress(
        task,
        newer.isPresent() ? newer : live,
        served,
        stale,
        misses,
        loads,
        polls,
        losses,
        whole,
        bypass);
  }

  Progress loadedOnce() {
    return new Progress(task, live, served, stale, misses, loads + 1, polls, losses, whole, bypass);
  }

  Progress polledOnce() {
    return new Progress(task, live, served, stale, misses, loads, polls + 1, losses, whole, bypass);
  }

  Progress lostOnce() {
    return new Progress(task, live, served, stale, misses, loads, polls, losses + 1, whole, bypass);
  }

  /** From here on without the table. */
  Progress bypassing() {
    Map<LayerKey, MissCause> missed = new HashMap<>(misses);
    todo().forEach(layer -> missed.putIfAbsent(layer, MissCause.NO_ANSWER));
    return new Progress(task, live, served, stale, missed, loads, polls, losses, whole, true);
  }

  /** Begins again with nothing: parts that don't fit are no help. */
  private Progress fromOneSnapshot() {
    Map<LayerKey, MissCause> missed = new HashMap<>(misses);
    task.layers().forEach(layer -> missed.putIfAbsent(layer, MissCause.CONTRADICTED));
    return new Progress(task, live, Map.of(), Map.of(), missed, loads, polls, losses, true, bypass);
  }
}

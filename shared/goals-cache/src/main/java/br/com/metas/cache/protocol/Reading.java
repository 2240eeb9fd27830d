package br.com.metas.cache.protocol;

import br.com.metas.cache.table.LayerKey;
import br.com.metas.goals.LiveFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first phase: reads the live figures and, in parallel, looks the layers up. A refresh evicts
 * instead of the lookup. For valid layers near the end of their life, it requests an early refresh
 * at the same time.
 *
 * @param lookup the lookup of the layers
 * @param live the live figures, once they are read
 * @param results the result for each layer, once it is known
 * @param unanswered whether the table did not answer
 * @param background calls that no answer depends on
 */
record Reading(
    Lookup lookup,
    Optional<LiveFigures> live,
    Optional<Map<LayerKey, LookupResult>> results,
    boolean unanswered,
    Background background)
    implements Machine {

  /**
   * Calls that no answer depends on.
   *
   * @param underWay how many there are
   * @param asked whether one of them asks for a rebuild
   */
  record Background(int underWay, boolean asked) {}

  static Step start(Task task) {
    Lookup lookup = Lookup.of(task, task.layers());
    Machine reading =
        new Reading(lookup, Optional.empty(), Optional.empty(), false, new Background(0, false));
    Call first = task.mode() == Task.Mode.REFRESH ? new Call.ReplaceHead() : lookup.first();
    return Step.Ask.of(reading, new Call.Live(), first);
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.DatabaseDown(var cause) -> new Step.Finish(new Outcome.DatabaseDown(cause));
      case Reply.LiveRead(LiveFigures figures) ->
          new Reading(lookup, Optional.of(figures), results, unanswered, background).settle();
      case Reply.LayersRead read -> layersRead(lookup.with(read));
      case Reply.ChunksRead(var chunks) -> checked(lookup, lookup.results(chunks));
      case Reply.Replaced _ -> checked(lookup, evicted());
      case Reply.Marked(boolean first) when first && !background.asked() ->
          Step.Ask.of(with(new Background(background.underWay(), true)), new Call.AskRebuild());
      case Reply.NoAnswer _ when !(call instanceof Call.Mark || call instanceof Call.AskRebuild) ->
          new Reading(lookup, live, results, true, background).settle();
      case Reply.Marked _, Reply.Done _, Reply.NoAnswer _ ->
          with(new Background(background.underWay() - 1, background.asked())).settle();
      case Reply.Read _, Reply.Written _, Reply.Sql _ -> throw reply.unexpected(call);
    };
  }

  private Reading with(Background next) {
    return new Reading(lookup, live, results, unanswered, next);
  }

  private Step layersRead(Lookup next) {
    var further = next.further();
    return further.isEmpty()
        ? checked(next, next.results(Map.of()))
        : Step.Ask.of(
            new Reading(next, live, results, unanswered, background), new Call.ReadChunks(further));
  }

  private Map<LayerKey, LookupResult> evicted() {
    Map<LayerKey, LookupResult> all = new LinkedHashMap<>();
    lookup.layers().forEach(layer -> all.put(layer, new LookupResult.Missing(MissCause.REFRESH)));
    return all;
  }

  private Step checked(Lookup next, Map<LayerKey, LookupResult> known) {
    List<Call> marks =
        known.entrySet().stream()
            .filter(entry ->
                entry.getValue() instanceof LookupResult.Valid(Served one) && isDue(next, one))
            .<Call>map(entry -> new Call.Mark(entry.getKey()))
            .toList();
    Background marking = new Background(marks.size(), background.asked());
    Reading reading = new Reading(next, live, Optional.of(known), unanswered, marking);
    return marks.isEmpty() ? reading.settle() : new Step.Ask(reading, marks);
  }

  private static boolean isDue(Lookup lookup, Served one) {
    double share = lookup.task().settings().lives().earlyRefreshAt();
    Instant loadedAt = one.stamp().loadedAt();
    Instant freshUntil = one.stamp().freshUntil().orElse(loadedAt);
    long life = Duration.between(loadedAt, freshUntil).toMillis();
    Instant due = loadedAt.plusMillis((long) (life * share));
    return share < 1 && lookup.read().filter(first -> !first.now().isBefore(due)).isPresent();
  }

  private Step settle() {
    if (live.isEmpty() || background.underWay() > 0 || (results.isEmpty() && !unanswered)) {
      return new Step.Ask(this, List.of());
    }
    Progress progress = Progress.of(lookup.task()).withLive(live).take(results.orElse(Map.of()));
    return (unanswered ? progress.bypassing() : progress).advance();
  }
}

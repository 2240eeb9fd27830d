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
 * The first phase: the live figures and, beside them, a look at the table (or, for a refresh, the
 * eviction). Layers past most of their life are asked for in the background, beside the SQL too.
 *
 * @param lookup the look at the table
 * @param live the live figures, once they are here
 * @param verdicts what each layer is worth, once that is known
 * @param unanswered whether the table did not answer
 * @param asides calls under way that no answer depends on
 * @param asked whether a rebuild was asked for
 */
record Reading(
    Lookup lookup,
    Optional<LiveFigures> live,
    Optional<Map<LayerKey, Found>> verdicts,
    boolean unanswered,
    int asides,
    boolean asked)
    implements Machine {

  static Step start(Task task) {
    Lookup lookup = Lookup.of(task, task.layers());
    Machine reading = new Reading(lookup, Optional.empty(), Optional.empty(), false, 0, false);
    Call first = task.mode() == Task.Mode.REFRESH ? new Call.ReplaceHead() : lookup.first();
    return Step.Ask.of(reading, new Call.Live(), first);
  }

  @Override
  public Step on(Call call, Reply reply) {
    return switch (reply) {
      case Reply.DatabaseDown(var cause) -> new Step.Finish(new Outcome.DatabaseDown(cause));
      case Reply.LiveRead(LiveFigures figures) ->
          new Reading(lookup, Optional.of(figures), verdicts, unanswered, asides, asked).settle();
      case Reply.Looked looked -> looked(lookup.with(looked));
      case Reply.Chunks(var chunks) -> judged(lookup, lookup.verdicts(chunks));
      case Reply.Replaced _ -> judged(lookup, evicted());
      case Reply.Marked(boolean first) when first && !asked ->
          Step.Ask.of(
              new Reading(lookup, live, verdicts, unanswered, asides, true), new Call.AskRebuild());
      case Reply.NoAnswer _ when !(call instanceof Call.Mark || call instanceof Call.AskRebuild) ->
          new Reading(lookup, live, verdicts, true, asides, asked).settle();
      default -> new Reading(lookup, live, verdicts, unanswered, asides - 1, asked).settle();
    };
  }

  private Step looked(Lookup seen) {
    var further = seen.further();
    return further.isEmpty()
        ? judged(seen, seen.verdicts(Map.of()))
        : Step.Ask.of(
            new Reading(seen, live, verdicts, unanswered, asides, asked),
            new Call.Further(further));
  }

  private Map<LayerKey, Found> evicted() {
    Map<LayerKey, Found> all = new LinkedHashMap<>();
    lookup.layers().forEach(layer -> all.put(layer, new Found.Missing(MissCause.REFRESH)));
    return all;
  }

  private Step judged(Lookup seen, Map<LayerKey, Found> known) {
    List<Call> marks =
        known.entrySet().stream()
            .filter(
                entry -> entry.getValue() instanceof Found.Valid(Served one) && isDue(seen, one))
            .<Call>map(entry -> new Call.Mark(entry.getKey()))
            .toList();
    Reading next = new Reading(seen, live, Optional.of(known), unanswered, marks.size(), asked);
    return marks.isEmpty() ? next.settle() : new Step.Ask(next, marks);
  }

  private static boolean isDue(Lookup seen, Served one) {
    double share = seen.task().settings().lives().earlyRefreshAt();
    Duration life = Duration.between(one.stamp().loadedAt(), one.stamp().freshUntil());
    Instant due = one.stamp().loadedAt().plusMillis((long) (life.toMillis() * share));
    return share < 1 && seen.seen().map(looked -> !looked.now().isBefore(due)).orElse(false);
  }

  private Step settle() {
    if (live.isEmpty() || asides > 0 || (verdicts.isEmpty() && !unanswered)) {
      return new Step.Ask(this, List.of());
    }
    Progress progress = Progress.of(lookup.task()).withLive(live).take(verdicts.orElse(Map.of()));
    return (unanswered ? progress.bypassing() : progress).advance();
  }
}

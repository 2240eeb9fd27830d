package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Task;
import java.util.List;

/** What an actor is up to. */
sealed interface Plan {
  String name();

  /**
   * Whether two actors differ in name alone, so that only one order of their first steps counts.
   */
  default boolean isLike(Plan other) {
    return switch (this) {
      case Requests(_, var modes, boolean near) ->
          other instanceof Requests that && that.modes().equals(modes) && that.near() == near;
      case Change(_, _, boolean commits) ->
          commits && other instanceof Change that && that.commits();
    };
  }

  /**
   * One instance that handles requests one after the other.
   *
   * @param near whether it keeps decoded layers between them
   */
  record Requests(String name, List<Task.Mode> modes, boolean near) implements Plan {}

  /**
   * Someone who evicts after a change.
   *
   * @param bit the change
   * @param commits whether the change is this actor's own; otherwise this is a second event of it
   */
  record Change(String name, int bit, boolean commits) implements Plan {}

  static Plan reader(String name) {
    return new Requests(name, List.of(Task.Mode.READ), false);
  }

  static Plan rebuild(String name) {
    return new Requests(name, List.of(Task.Mode.REBUILD), false);
  }

  static Plan refresh(String name) {
    return new Requests(name, List.of(Task.Mode.REFRESH), false);
  }

  static Plan warm(String name, int requests) {
    return new Requests(name, java.util.Collections.nCopies(requests, Task.Mode.READ), true);
  }

  static Plan change(int number) {
    return new Change("change " + number, 1 << (number - 1), true);
  }

  static Plan duplicate(int number) {
    return new Change("duplicate of " + number, 1 << (number - 1), false);
  }
}

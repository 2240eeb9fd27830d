package br.com.metas.cache.proof;

import br.com.metas.cache.protocol.Task;
import java.util.List;

/** The plan of an actor. */
sealed interface Plan {
  String name();

  /** Whether two actors differ only in name, so that one order of their first steps is enough. */
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
   * An actor that evicts after a change.
   *
   * @param bit the change
   * @param commits whether this actor commits the change; otherwise it handles a second event of
   *     the change
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

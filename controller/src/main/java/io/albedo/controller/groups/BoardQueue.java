package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Those that are to be looked after and nobody is at, by their turn. */
final class BoardQueue {

  private final SortedMap<Long, BoardEntry> byTurn = new TreeMap<>();
  private long turns;

  /** Is to be looked after; one that waits already keeps its turn. */
  void call(BoardEntry entry) {
    if (!entry.isDue()) {
      entry.turn = ++turns;
      put(entry);
    }
  }

  /** Stands in the queue again, if it is to be looked after. */
  void put(BoardEntry entry) {
    if (entry.isDue() && !entry.running && !entry.gone) {
      byTurn.put(entry.turn, entry);
    }
  }

  /** Its turn has come. */
  void leave(BoardEntry entry) {
    remove(entry);
    entry.turn = 0;
  }

  void remove(BoardEntry entry) {
    byTurn.remove(entry.turn);
  }

  /** Of those that may be looked after, the one that has waited longest. */
  Optional<BoardEntry> next(Instant now, Set<GroupId> busy) {
    return byTurn.values().stream()
        .filter(entry -> !entry.notBefore.isAfter(now))
        .filter(entry -> entry.slice.groups().stream().noneMatch(busy::contains))
        .findFirst();
  }
}

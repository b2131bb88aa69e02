package io.albedo.planner.squeeze;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What could be done next.
 *
 * @param listener the one concerned
 * @param moves one, or several of which each is looked at by itself
 * @param passed the layouts after each of them
 */
record Option(int listener, List<Move> moves, List<Layout> passed, Situation next) {

  static Option of(Situation now, Move move, Layout layout, int more) {
    return new Option(
        move.listener(), List.of(move), List.of(layout), now.with(move.listener(), layout, more));
  }

  /** This one after another of the same listener. */
  Option after(Option first) {
    return new Option(listener, both(first.moves, moves), both(first.passed, passed), next);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** The classes of requests that get a third answer after one of the moves. */
  BitSet misled() {
    BitSet misled = new BitSet();
    passed.forEach(layout -> misled.or(layout.misled()));
    return misled;
  }
}

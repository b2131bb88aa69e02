package io.albedo.planner.route;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which sets of patterns a text can match and no other, with a shortest text for each.
 *
 * <p>All patterns are followed at once, character by character, from every place that can be
 * reached in them. Of the characters only those count that some place asks for by name; any one
 * that no pattern names stands for all others. So the walk is finite, and no set is missed.
 *
 * <pre>
 * patterns     /a*  /ab
 * ""      ->   neither
 * "/a"    ->   /a*
 * "/ab"   ->   both            "/ax" again /a* only
 * </pre>
 *
 * <p>Patterns can be written that have more sets than there is time for ({@code *a*}, {@code *b*},
 * ...): then the walk ends early and says so, and each pattern is given a text at least.
 */
final class WildcardCells {

  private static final int STATES_AT_MOST = 20_000;
  private static final int STEPS_AT_MOST = 10_000_000;
  private static final int CELLS_AT_MOST = 4_096;

  private final PatternPlaces places;
  private final String start;
  private final Map<PatternPlaces.State, String> reached = new HashMap<>();
  private final ArrayDeque<PatternPlaces.State> open = new ArrayDeque<>();
  private final Map<BitSet, String> cells = new LinkedHashMap<>();
  private long steps;
  private boolean complete = true;

  private WildcardCells(PatternPlaces places, String start) {
    this.places = places;
    this.start = start;
  }

  /**
   * Cells of texts.
   *
   * @param patterns whose indices the vectors hold
   * @param start what every text begins with; without one, the empty text is only taken where
   *     nothing else will do
   * @param forbidden characters that no text has
   */
  static Cells<String> of(List<Wildcard> patterns, String start, String forbidden) {
    Set<Character> none = new HashSet<>();
    forbidden.chars().forEach(c -> none.add((char) c));
    return new WildcardCells(PatternPlaces.of(patterns, none), start).find();
  }

  private Cells<String> find() {
    PatternPlaces.State first = places.after(places.first(), start);
    reached.put(first, start);
    open.add(first);
    while (!open.isEmpty()) {
      visit(open.remove(), first);
    }
    cells.putIfAbsent(places.matched(first), start);
    if (!complete) {
      places.samples(start).forEach(this::give);
    }
    return new Cells<>(cells, complete);
  }

  private void visit(PatternPlaces.State state, PatternPlaces.State first) {
    String text = reached.getOrDefault(state, start);
    if (!(start.isEmpty() && state.equals(first))) {
      give(text, places.matched(state));
    }
    for (char c : places.characters(state)) {
      steps += state.size();
      PatternPlaces.State next = places.after(state, c);
      if (!reached.containsKey(next)) {
        enter(next, text + c);
      }
    }
  }

  private void enter(PatternPlaces.State state, String text) {
    if (reached.size() < STATES_AT_MOST && steps < STEPS_AT_MOST && cells.size() < CELLS_AT_MOST) {
      reached.put(state, text);
      open.add(state);
    } else {
      complete = false;
    }
  }

  private void give(String text) {
    give(text, places.matched(places.after(places.first(), text)));
  }

  private void give(String text, BitSet vector) {
    cells.putIfAbsent(vector, text);
  }
}

package io.albedo.planner.lower;

import io.albedo.planner.order.Step;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must be set and what must go, to turn one string map into another.
 *
 * @param crowded whether both together are more entries than a resource may have tags
 */
record MapDifference(SortedMap<String, String> set, SortedSet<String> removed, boolean crowded) {

  /**
   * Source: "Tag restrictions" in the Elastic Load Balancing user guide, where aws: is excepted.
   */
  private static final int MOST_TAGS = 50;

  private static final MapDifference NONE =
      new MapDifference(new TreeMap<>(), new TreeSet<>(), false);

  static MapDifference of(SortedMap<String, String> present, SortedMap<String, String> wanted) {
    if (wanted.equals(present)) {
      return NONE;
    }
    SortedMap<String, String> set = new TreeMap<>(wanted);
    set.entrySet().removeAll(present.entrySet());
    SortedSet<String> removed = new TreeSet<>(present.keySet());
    removed.removeAll(wanted.keySet());
    return new MapDifference(set, removed, isCrowded(present, wanted));
  }

  private static boolean isCrowded(Map<String, String> present, Map<String, String> wanted) {
    return Stream.concat(present.keySet().stream(), wanted.keySet().stream())
            .distinct()
            .filter(key -> !key.startsWith("aws:"))
            .count()
        > MOST_TAGS;
  }

  /** What sets and what removes tags, in this order unless there is no room for both at once. */
  List<Step> inOrder(List<Step> steps) {
    return crowded ? steps.reversed() : steps;
  }
}

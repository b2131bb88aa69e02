package io.albedo.planner.lower;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must be set and what must go, to turn one string map into another. */
record MapDifference(SortedMap<String, String> set, SortedSet<String> removed) {

  private static final MapDifference NONE = new MapDifference(new TreeMap<>(), new TreeSet<>());

  static MapDifference of(SortedMap<String, String> present, SortedMap<String, String> wanted) {
    if (wanted.equals(present)) {
      return NONE;
    }
    SortedMap<String, String> set = new TreeMap<>(wanted);
    set.entrySet().removeAll(present.entrySet());
    SortedSet<String> removed = new TreeSet<>(present.keySet());
    removed.removeAll(wanted.keySet());
    return new MapDifference(set, removed);
  }
}

package io.albedo.planner.route;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What one field of a request can look like, as far as some tests of it can tell.
 *
 * @param byVector for each set of tests that can hold together without any other, one value for
 *     which they do
 * @param complete whether no set is missing
 */
record Cells<T>(Map<BitSet, T> byVector, boolean complete) {

  Cells {
    byVector = Collections.unmodifiableMap(new LinkedHashMap<>(byVector));
  }

  /** The same cells, seen by tests that these ones decide; of cells that become one, the first. */
  Cells<T> regrouped(Function<BitSet, BitSet> grouping) {
    Map<BitSet, T> grouped = new LinkedHashMap<>();
    byVector.forEach((vector, value) -> grouped.putIfAbsent(grouping.apply(vector), value));
    return new Cells<>(grouped, complete);
  }
}

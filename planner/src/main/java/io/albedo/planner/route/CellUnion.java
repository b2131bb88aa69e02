package io.albedo.planner.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells of a field that may be there any number of times, such as a header or a query parameter:
 * what holds for one of the values holds for the request, so vectors add up.
 */
final class CellUnion {

  private static final int VECTORS_AT_MOST = 1_024;

  private CellUnion() {}

  /** All unions, and that of none, which stands for a request without the field. */
  static <T> Cells<List<T>> of(Cells<T> single) {
    Map<BitSet, List<T>> unions = new LinkedHashMap<>();
    unions.put(new BitSet(), List.of());
    boolean complete = single.complete();
    for (Map.Entry<BitSet, T> cell : single.byVector().entrySet()) {
      for (Map.Entry<BitSet, List<T>> union : List.copyOf(unions.entrySet())) {
        BitSet both = (BitSet) union.getKey().clone();
        both.or(cell.getKey());
        if (!unions.containsKey(both)) {
          if (unions.size() < VECTORS_AT_MOST) {
            unions.put(both, with(union.getValue(), cell.getValue()));
          } else {
            complete = false;
          }
        }
      }
    }
    return new Cells<>(unions, complete);
  }

  private static <T> List<T> with(List<T> values, T value) {
    List<T> more = new ArrayList<>(values);
    more.add(value);
    return List.copyOf(more);
  }
}

package io.albedo.planner.annotation;

import java.util.ArrayList;
import java.util.List;

/** Where a value stands in a document: the indexes that lead to it. Ordered as in the document. */
record GoPlace(List<Integer> indexes) implements Comparable<GoPlace> {

  static final GoPlace ROOT = new GoPlace(List.of());

  GoPlace {
    indexes = List.copyOf(indexes);
  }

  GoPlace child(int index) {
    List<Integer> longer = new ArrayList<>(indexes);
    longer.add(index);
    return new GoPlace(longer);
  }

  @Override
  public int compareTo(GoPlace other) {
    int common = Math.min(indexes.size(), other.indexes.size());
    for (int i = 0; i < common; i++) {
      int order = indexes.get(i).compareTo(other.indexes.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(indexes.size(), other.indexes.size());
  }
}

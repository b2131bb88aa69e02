package io.albedo.planner.render;

import java.util.List;

/** Long lists, cut short. */
record FoldedList(boolean inFull) {

  private static final int SHOWN = 6;

  String of(List<String> values) {
    if (inFull || values.size() <= SHOWN + 1) {
      return String.join(", ", values);
    }
    return String.join(", ", values.subList(0, SHOWN)) + ", … " + (values.size() - SHOWN) + " more";
  }
}

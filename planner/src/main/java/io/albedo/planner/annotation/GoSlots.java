package io.albedo.planner.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The elements of a Go slice that is decoded from one array after the other.
 *
 * <p>Go decodes a repeated key into the elements that are already there, so that every slot sees
 * all the values that were ever written to it, unless {@code null} or an empty array came between.
 */
final class GoSlots {

  private final List<List<GoValue>> slots = new ArrayList<>();
  private int length = -1;

  void clear() {
    slots.clear();
    length = -1;
  }

  void decode(List<GoValue> items) {
    if (items.isEmpty()) {
      clear();
    }
    for (int i = 0; i < items.size(); i++) {
      if (i == slots.size()) {
        slots.add(new ArrayList<>());
      }
      slots.get(i).add(items.get(i));
    }
    length = items.size();
  }

  /** For each element the values written to it; empty if the slice is nil. */
  Optional<List<List<GoValue>>> elements() {
    return length < 0 ? Optional.empty() : Optional.of(slots.subList(0, length));
  }
}

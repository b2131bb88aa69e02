package io.albedo.planner.squeeze;

import java.util.ArrayList;
import java.util.List;

/**
 * All listeners of a load balancer at some moment.
 *
 * @param room how many rules can be made before the quota is reached
 */
record Situation(List<Layout> layouts, int room) {

  Situation {
    layouts = List.copyOf(layouts);
  }

  boolean isDone() {
    return layouts.stream().allMatch(l -> l.missing().isEmpty());
  }

  /** How much work it is to look at it. */
  int weight() {
    return 1 + layouts.stream().mapToInt(l -> l.ledger().classes()).sum() / 250;
  }

  Situation with(int listener, Layout layout, int more) {
    List<Layout> changed = new ArrayList<>(layouts);
    changed.set(listener, layout);
    return new Situation(changed, room + more);
  }
}

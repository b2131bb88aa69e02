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

  Situation with(int listener, Layout layout, int more) {
    List<Layout> changed = new ArrayList<>(layouts);
    changed.set(listener, layout);
    return new Situation(changed, room + more);
  }
}

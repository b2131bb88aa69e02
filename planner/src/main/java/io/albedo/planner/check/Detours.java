package io.albedo.planner.check;

import java.util.List;

/**
 * What is seen on a walk along a plan.
 *
 * @param all one for each class of requests
 * @param complete whether all classes were looked at
 */
public record Detours(List<Detour> all, boolean complete) {

  public Detours {
    all = List.copyOf(all);
  }

  public static Detours none() {
    return new Detours(List.of(), true);
  }
}

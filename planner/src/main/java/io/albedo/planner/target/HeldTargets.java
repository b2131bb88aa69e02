package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Healthy targets that are no longer wanted but stay until another one is healthy, so that there is
 * always somebody to answer:
 *
 * <pre>
 * others are wanted | one that stays is healthy | what is to leave is healthy, and runs |
 * no                |                           |                                       | leaves
 * yes               | yes                       |                                       | leaves
 * yes               | no                        | no                                    | leaves
 * yes               | no                        | yes                                   | stays
 * </pre>
 */
final class HeldTargets {

  private final RunningTargets running;

  HeldTargets(ClusterState cluster) {
    this.running = new RunningTargets(cluster);
  }

  /** By {@code id:port}. */
  SortedSet<String> of(TargetDiff diff, List<ObservedTarget> present) {
    if (diff.deregister().isEmpty() || !diff.leadsSomewhere() || isOneHealthy(diff, present)) {
      return Collections.emptySortedSet();
    }
    SortedSet<String> held = new TreeSet<>();
    diff.deregister().stream()
        .filter(target -> isHealthy(target) && running.contains(target))
        .forEach(target -> held.add(TargetDiffer.key(target)));
    return held;
  }

  private static boolean isOneHealthy(TargetDiff diff, List<ObservedTarget> present) {
    return present.stream()
        .filter(target -> !diff.deregister().contains(target))
        .anyMatch(HeldTargets::isHealthy);
  }

  static boolean isHealthy(ObservedTarget target) {
    return target.health().filter(ObservedTarget.Health::isHealthy).isPresent();
  }
}

package io.albedo.controller.targets;

import java.time.Duration;

/**
 * For how long what was read of AWS is relied on. What is old still tells that nothing is to be
 * done; before something is done on it, it is read again.
 *
 * @param targets of a target group, before any of them is moved
 * @param network instances, interfaces, permissions, VPCs, before anything is done on them
 * @param zones that a target group asked for zones; then AWS is asked without once more
 * @param drift after this time, and up to half of it more, anything is read again, used or not
 */
public record MemoryAges(Duration targets, Duration network, Duration zones, Duration drift) {

  private static final int PARTS = 100;

  /** As aws-load-balancer-controller has them. */
  public static MemoryAges standard() {
    return new MemoryAges(
        Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMinutes(30));
  }

  /** Not all at once what was read at once. */
  Duration driftOf(Object key) {
    return drift.plus(
        drift.multipliedBy(Math.floorMod(key.hashCode(), PARTS / 2)).dividedBy(PARTS));
  }
}

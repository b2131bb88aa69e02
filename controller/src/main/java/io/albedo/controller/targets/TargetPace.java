package io.albedo.controller.targets;

import java.time.Duration;

/**
 * How fast bindings are worked on.
 *
 * @param requeue how often the health of targets is asked for while somebody waits for it
 * @param longestPause before a binding that failed is tried again
 * @param atOnce so many bindings
 */
public record TargetPace(Duration requeue, Duration longestPause, int atOnce, MemoryAges ages) {

  /** As the flags have it that nobody has set. */
  public static TargetPace standard() {
    return new TargetPace(
        Duration.ofSeconds(15), Duration.ofSeconds(1000), 3, MemoryAges.standard());
  }
}

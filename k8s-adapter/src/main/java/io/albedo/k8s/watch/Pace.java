package io.albedo.k8s.watch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How soon something that failed is tried again: twice as long each time, up to a bound. */
record Pace(Duration first, Duration longest) {

  static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** Spread a little, so that many do not come at once. */
  Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), 20);
    long bounded = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(bounded - ThreadLocalRandom.current().nextLong(bounded / 5 + 1));
  }
}

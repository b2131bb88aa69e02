package io.albedo.controller.loop;

import java.time.Duration;

/**
 * How long to wait after some tries in a row that failed: 1 s, 2 s, 4 s and so on, up to a minute.
 */
record Backoff(int failures) {

  private static final int MOST_FAILURES_COUNTED = 7;
  private static final long LONGEST_SECONDS = 60;

  static Backoff none() {
    return new Backoff(0);
  }

  boolean isNone() {
    return failures == 0;
  }

  Backoff afterFailure() {
    return new Backoff(Math.min(failures + 1, MOST_FAILURES_COUNTED));
  }

  Duration delay() {
    return isNone()
        ? Duration.ZERO
        : Duration.ofSeconds(Math.min(1L << (failures - 1), LONGEST_SECONDS));
  }
}

package io.albedo.controller.loop;

import java.time.Duration;

/**
 * How long to wait after some tries in a row that failed: 1 s, 2 s, 4 s and so on.
 *
 * @param longest no wait is longer
 */
public record Backoff(int failures, Duration longest) {

  private static final int MOST_FAILURES_COUNTED = 30;

  public static Backoff none(Duration longest) {
    return new Backoff(0, longest);
  }

  public boolean isNone() {
    return failures == 0;
  }

  public Backoff afterFailure() {
    return new Backoff(Math.min(failures + 1, MOST_FAILURES_COUNTED), longest);
  }

  public Backoff afterSuccess() {
    return none(longest);
  }

  public Duration delay() {
    Duration delay = isNone() ? Duration.ZERO : Duration.ofSeconds(1L << (failures - 1));
    return delay.compareTo(longest) < 0 ? delay : longest;
  }
}

package io.albedo.controller.targets;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that failed is left alone for a while: 1 s, 2 s, 4 s and so on.
 *
 * @param failures in a row, for the same cause
 * @param cause another one is tried at once
 */
record Pause(int failures, Instant until, Object cause) {

  private static final int MOST_DOUBLED = 30;

  static Pause first(Instant now, Object cause, Duration longest) {
    return new Pause(1, now.plus(delay(1, longest)), cause);
  }

  Pause again(Instant now, Object newCause, Duration longest) {
    return cause.equals(newCause)
        ? new Pause(failures + 1, now.plus(delay(failures + 1, longest)), cause)
        : first(now, newCause, longest);
  }

  private static Duration delay(int failures, Duration longest) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLED));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  boolean lasts(Instant now, Object present) {
    return now.isBefore(until) && cause.equals(present);
  }
}

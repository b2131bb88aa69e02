package io.albedo.aws.client;

/**
 * How often and how patiently AWS is called.
 *
 * @param maxAttempts attempts at a call, the first among them; at least 1
 */
public record Pace(Throttle throttle, int maxAttempts, Timeouts timeouts) {

  private static final int MAX_ATTEMPTS = 10;
  private static final int BRISK_ATTEMPTS = 5;

  public Pace {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException(maxAttempts + " attempts at a call are none");
    }
  }

  public static Pace byDefault() {
    return new Pace(Throttle.byDefault(), MAX_ATTEMPTS, Timeouts.patient());
  }

  /** The same for somebody who waits before a terminal: less time, and no more than 5 attempts. */
  public Pace brisk() {
    return new Pace(throttle, Math.min(maxAttempts, BRISK_ATTEMPTS), Timeouts.brisk());
  }

  public Pace with(Timeouts other) {
    return new Pace(throttle, maxAttempts, other);
  }
}

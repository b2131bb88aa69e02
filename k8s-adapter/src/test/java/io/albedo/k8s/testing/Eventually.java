package io.albedo.k8s.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes about on other threads. */
public final class Eventually {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Repeats assertions until they hold; after a while their failure is the caller's. */
  public static void holds(Runnable assertions) {
    holds(LONGEST, assertions);
  }

  /** The same, for what may take so long. */
  public static void holds(Duration longest, Runnable assertions) {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        assertions.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}

package io.albedo.aws.write;

import io.albedo.aws.fail.PassingFailures;
import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks again and again until it sees what it waits for, or time is up. That a look fails for a
 * moment is no end of it.
 */
final class Poll {

  private final Pacer pacer;

  /** What to look at. */
  @FunctionalInterface
  interface Look<T> {
    T see() throws InterruptedException;
  }

  Poll(Pacer pacer) {
    this.pacer = pacer;
  }

  /**
   * The last thing seen: there is always one look.
   *
   * @throws SdkException if the last look failed, or one for good
   */
  <T> T until(Predicate<T> enough, Patience patience, Look<T> look) throws InterruptedException {
    long start = pacer.nanos();
    while (true) {
      try {
        T seen = look.see();
        if (enough.test(seen) || !hasTime(start, patience)) {
          return seen;
        }
      } catch (SdkException e) {
        if (!PassingFailures.include(e) || !hasTime(start, patience)) {
          throw e;
        }
      }
      pacer.sleep(patience.every());
    }
  }

  private boolean hasTime(long start, Patience patience) {
    Duration passed = Duration.ofNanos(pacer.nanos() - start);
    return passed.plus(patience.every()).compareTo(patience.atMost()) <= 0;
  }
}

package io.albedo.aws.write;

import java.time.Duration;
import java.util.function.Predicate;

/** Looks again and again until it sees what it waits for, or time is up. */
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

  /** The last thing seen: there is always one look. */
  <T> T until(Predicate<T> enough, Patience patience, Look<T> look) throws InterruptedException {
    long start = pacer.nanos();
    T seen = look.see();
    while (!enough.test(seen) && hasTime(start, patience)) {
      pacer.sleep(patience.every());
      seen = look.see();
    }
    return seen;
  }

  private boolean hasTime(long start, Patience patience) {
    Duration passed = Duration.ofNanos(pacer.nanos() - start);
    return passed.plus(patience.every()).compareTo(patience.atMost()) <= 0;
  }
}

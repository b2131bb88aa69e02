package io.albedo.aws.write.testing;

import io.albedo.aws.write.Pacer;
import java.time.Duration;

/** Time that passes only while somebody sleeps, and then at once. */
public final class FastPacer implements Pacer {

  private long nanos;

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void sleep(Duration pause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    nanos += pause.toNanos();
  }

  /** How long everybody has slept. */
  public Duration slept() {
    return Duration.ofNanos(nanos);
  }
}

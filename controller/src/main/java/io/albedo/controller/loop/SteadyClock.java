package io.albedo.controller.loop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Tells the time from when it was made on, however the clock of the machine is set meanwhile: who
 * waits until some instant waits neither an hour too long nor too short. Not for what others read.
 */
public final class SteadyClock implements InstantSource {

  private final Instant start;
  private final LongSupplier nanos;
  private final long startNanos;

  public SteadyClock() {
    this(InstantSource.system(), System::nanoTime);
  }

  /**
   * Looks at a clock once, and from then on counts.
   *
   * @param nanos from any origin, never less than before
   */
  SteadyClock(InstantSource clock, LongSupplier nanos) {
    this.start = clock.instant();
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }
}

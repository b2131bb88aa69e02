package io.albedo.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private Instant machine = START;
  private long nanos = Long.MAX_VALUE - 10;
  private final SteadyClock clock = new SteadyClock(() -> machine, () -> nanos);

  @Test
  void goesOnAsTimeDoes() {
    nanos += Duration.ofMinutes(3).toNanos();
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(3)));
  }

  @Test
  void doesNotCareHowTheMachineIsSet() {
    machine = START.minus(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo(START);
    machine = START.plus(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void beginsWithTheTimeOfTheMachine() {
    assertThat(new SteadyClock().instant())
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
  }
}

package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1));

  @Test
  void eachFailureDoublesThePauseButForAFifth() {
    assertThat(PACE.after(1)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
    assertThat(PACE.after(4)).isBetween(Duration.ofMillis(6400), Duration.ofSeconds(8));
  }

  @Test
  void noPauseIsLongerThanTheBound() {
    assertThat(PACE.after(1000)).isBetween(Duration.ofSeconds(48), Duration.ofMinutes(1));
  }
}

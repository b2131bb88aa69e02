package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTimeTest {

  @ParameterizedTest
  @CsvSource({"0, 0 s", "1, 1 s", "1000, 1 s", "119000, 119 s", "119001, 2 min", "180000, 3 min"})
  void aDurationHasOneUnitAndIsRoundedUp(long millis, String text) {
    assertThat(PlanTime.text(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void threeDaysAreHours() {
    assertThat(PlanTime.text(WaitTime.of("wait:CertificateIssued").bound())).isEqualTo("72 h");
  }

  @Test
  void withoutWaitsThereIsOneTime() {
    Duration calls = Duration.ofSeconds(4);
    assertThat(new PlanTime(calls, calls).sentence()).isEqualTo("Takes about 4 s");
  }

  @Test
  void waitsHaveTheirBound() {
    assertThat(new PlanTime(Duration.ofSeconds(4), Duration.ofMinutes(5)).sentence())
        .isEqualTo("Takes about 4 s, waits included, at most 5 min");
  }

  @Test
  void nothingTakesNoTime() {
    assertThat(new PlanTime(Duration.ZERO, Duration.ZERO).sentence()).isEmpty();
  }
}

package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofSeconds(1000);

  @Test
  void pausesDoubleUpToTheLongest() {
    Pause pause = Pause.first(NOW, "cause", LONGEST);
    for (int i = 0; i < 9; i++) {
      pause = pause.again(NOW, "cause", LONGEST);
    }
    assertThat(pause.until()).isEqualTo(NOW.plusSeconds(512));
    for (int i = 0; i < 100; i++) {
      pause = pause.again(NOW, "cause", LONGEST);
    }
    assertThat(pause.until()).isEqualTo(NOW.plusSeconds(1000));
  }

  @Test
  void anotherCauseBeginsAnew() {
    Pause pause = Pause.first(NOW, "cause", LONGEST).again(NOW, "cause", LONGEST);
    assertThat(pause.again(NOW, "another", LONGEST))
        .isEqualTo(Pause.first(NOW, "another", LONGEST));
  }

  @Test
  void itIsNoPauseForAnotherCause() {
    Pause pause = Pause.first(NOW, "cause", LONGEST);
    assertThat(pause.lasts(NOW, "cause")).isTrue();
    assertThat(pause.lasts(NOW, "another")).isFalse();
    assertThat(pause.lasts(NOW.plusSeconds(1), "cause")).isFalse();
  }
}

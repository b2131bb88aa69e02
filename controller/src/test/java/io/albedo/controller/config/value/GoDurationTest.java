package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "15s, PT15S",
    "10h, PT10H",
    "1m30s, PT1M30S",
    "1000s, PT16M40S",
    "1.5h, PT1H30M",
    ".5s, PT0.5S",
    "1.s, PT1S",
    "0, PT0S",
    "+0, PT0S",
    "-0, PT0S",
    "0s, PT0S",
    "+5s, PT5S",
    "-1m30s, PT-1M-30S",
    "100ms, PT0.1S",
    "7us, PT0.000007S",
    "7µs, PT0.000007S",
    "7μs, PT0.000007S",
    "7ns, PT0.000000007S",
    "0.4ns, PT0S",
    "30s1h, PT1H30S",
    "9223372036854775807ns, PT2562047H47M16.854775807S",
    "-9223372036854775808ns, PT-2562047H-47M-16.854775808S"
  })
  void readsWhatGoReads(String text, Duration duration) {
    assertThat(GoDuration.of(text)).contains(new GoDuration(duration));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "5",
        "1m30",
        "s",
        ".s",
        "1 s",
        "1d",
        "1H",
        "1h-5m",
        "--1s",
        "1..5s",
        "1e3s",
        "9223372036854775808ns",
        "3000000h",
        "PT15S",
        "00"
      })
  void refusesWhatGoRefuses(String text) {
    assertThat(GoDuration.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "15s, 15s",
    "60s, 1m",
    "1000s, 16m40s",
    "10h, 10h",
    "25h1s, 25h1s",
    "0, 0s",
    "-90s, -1m30s",
    "1ms, 1000000ns"
  })
  void isWrittenInWholeUnits(String text, String written) {
    assertThat(GoDuration.of(text)).map(GoDuration::toString).contains(written);
  }
}

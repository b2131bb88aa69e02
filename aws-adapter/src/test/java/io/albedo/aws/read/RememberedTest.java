package io.albedo.aws.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final Remembered<String, Integer> remembered =
      new Remembered<>(Duration.ofMinutes(1), Ticker.systemTicker());

  @Test
  void onlyWhatIsMissingIsLoaded() {
    remembered.get("a", () -> 1);

    Map<String, Integer> all =
        remembered.all(
            List.of("a", "b"),
            missing -> {
              assertThat(missing).containsExactly("b");
              return Map.of("b", 2);
            });

    assertThat(all).isEqualTo(Map.of("a", 1, "b", 2));
  }

  /** The answer may be older than the change. */
  @Test
  void whatIsForgottenWhileItIsLoadedIsNotRemembered() {
    int first =
        remembered.get(
            "a",
            () -> {
              remembered.forget(List.of("a"));
              return 1;
            });

    assertThat(first).isEqualTo(1);
    assertThat(remembered.get("a", () -> 2)).isEqualTo(2);
  }
}

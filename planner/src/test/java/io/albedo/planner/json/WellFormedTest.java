package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WellFormedTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("", ""),
        arguments("aé😀", "aé😀"),
        arguments("\ud83d", "\ufffd"),
        arguments("\ude00", "\ufffd"),
        arguments("\ude00\ud83d", "\ufffd\ufffd"),
        arguments("\ud83d\ud83d\ude00\ude00", "\ufffd😀\ufffd"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void replacesEachHalfOfAPairThatIsAlone(String text, String wellFormed) {
    assertThat(WellFormed.of(text)).isEqualTo(wellFormed);
  }
}

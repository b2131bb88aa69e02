package io.albedo.k8s.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {

  @Test
  void leavesWhatFits() {
    String text = "a".repeat(1024);
    assertThat(EventText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "한", "🚀", "a🚀", "é한"})
  void cutsBetweenCharacters(String piece) {
    String cut = EventText.of(piece.repeat(1100));
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(1018, 1024);
    assertThat(cut).endsWith(" ...");
    assertThat(piece.repeat(1100)).startsWith(cut.substring(0, cut.length() - 4));
    assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 5))).isFalse();
  }
}

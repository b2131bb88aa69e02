package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({"abc, 3", "→ x, 3", "日本, 4", "e\u0301, 1", "\uD83D\uDE80, 2", "'', 0", "±, 1"})
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}

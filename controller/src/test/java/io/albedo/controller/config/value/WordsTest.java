package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsAreSeparatedByCommas() {
    assertThat(words("b,a").words()).containsExactly("b", "a");
  }

  @Test
  void noTextHasNoWords() {
    assertThat(words("").words()).isEmpty();
  }

  @Test
  void occurrencesAddUpWithoutDoubles() {
    assertThat(Words.all(List.of(words("b,a"), words("c,a")))).containsExactly("a", "b", "c");
  }

  private static Words words(String text) {
    return new Words.Converter().convert(text);
  }
}

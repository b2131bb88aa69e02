package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapperTest {

  @Test
  void breaksAtSpaces() {
    assertThat(LineWrapper.wrap("one two three", 8)).containsExactly("one two", "three");
  }

  @Test
  void breaksLongWordsBehindASeparator() {
    assertThat(LineWrapper.wrap("/api/v1/users", 9)).containsExactly("/api/v1/", "users");
  }

  @Test
  void breaksAnywhereWhereThereIsNoSeparator() {
    assertThat(LineWrapper.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  void keepsLineBreaks() {
    assertThat(LineWrapper.wrap("a\nb", 10)).containsExactly("a", "b");
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(LineWrapper.wrap("", 10)).containsExactly("");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(LineWrapper.wrap("日本語", 4)).containsExactly("日本", "語");
  }

  @Test
  void whatIsGluedStaysTogether() {
    assertThat(LineWrapper.wrap("to a" + LineWrapper.GLUE + "b", 4)).containsExactly("to", "a b");
  }
}

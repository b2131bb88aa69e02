package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhiteSpaceTest {

  /** Unicode White_Space, all of it. */
  static IntStream whiteSpace() {
    return IntStream.of(
        '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
        0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000);
  }

  /** What looks like it but is not: separators of information, zero width, Mongolian, BOM. */
  static IntStream lookAlikes() {
    return IntStream.of(0, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F, 0x180E, 0x200B, 0x200C, 0x2060, 0xFEFF);
  }

  @ParameterizedTest
  @MethodSource("whiteSpace")
  void isTrimmedOnBothSides(int c) {
    assertThat(WhiteSpace.trim(surrounded(c))).isEqualTo("a b");
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void lookAlikesStay(int c) {
    assertThat(WhiteSpace.trim(surrounded(c))).isEqualTo(surrounded(c));
  }

  @Test
  void blankTextTrimsToNothing() {
    assertThat(WhiteSpace.trim(" \t\n")).isEmpty();
  }

  @Test
  void trimmedEndIsBehindTheLastOtherCharacter() {
    assertThat(WhiteSpace.trimmedEnd(" a \t")).isEqualTo(2);
  }

  @Test
  void trimmedEndOfBlankTextIsItsStart() {
    assertThat(WhiteSpace.trimmedEnd("  ")).isZero();
  }

  private static String surrounded(int c) {
    String character = Character.toString(c);
    return character + character + "a b" + character;
  }
}

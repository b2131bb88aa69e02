package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineWrapperProperties {

  @Property
  void noLineIsWiderThanItMayBe(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
    assertThat(LineWrapper.wrap(text, width))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
  }

  @Property
  void nothingButSpaceIsLost(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
    assertThat(String.join("", LineWrapper.wrap(text, width)).replace(" ", ""))
        .isEqualTo(text.replace(" ", "").replace("\n", ""));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab/,日 \n.").ofMaxLength(80);
  }
}

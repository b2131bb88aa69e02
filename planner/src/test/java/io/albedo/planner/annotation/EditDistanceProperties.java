package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.annotation.testing.EditGraph;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditDistanceProperties {

  @Property
  void onlyEqualTextsHaveNoDistance(@ForAll("words") String left, @ForAll("words") String right) {
    assertThat(EditDistance.between(left, right) == 0).isEqualTo(left.equals(right));
  }

  @Property
  void isSymmetric(@ForAll("words") String left, @ForAll("words") String right) {
    assertThat(EditDistance.between(left, right)).isEqualTo(EditDistance.between(right, left));
  }

  @Property
  void aDetourIsNeverShorter(
      @ForAll("words") String from, @ForAll("words") String over, @ForAll("words") String to) {
    assertThat(EditDistance.between(from, to))
        .isLessThanOrEqualTo(EditDistance.between(from, over) + EditDistance.between(over, to));
  }

  @Property
  void isWithinTheLengths(@ForAll String left, @ForAll String right) {
    assertThat(EditDistance.between(left, right))
        .isBetween(
            Math.abs(left.length() - right.length()), Math.max(left.length(), right.length()));
  }

  @Property
  void whatBothStartAndEndWithDoesNotMatter(
      @ForAll("words") String around, @ForAll("words") String left, @ForAll("words") String right) {
    assertThat(EditDistance.between(around + left + around, around + right + around))
        .isLessThanOrEqualTo(EditDistance.between(left, right));
  }

  @Property
  void isTheShortestPathOfEdits(@ForAll("tiny") String left, @ForAll("tiny") String right) {
    assertThat(EditDistance.between(left, right)).isEqualTo(EditGraph.distance(left, right));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> tiny() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(4);
  }
}

package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.route.testing.PatternLanguages;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WildcardCoverProperties {

  /** A third letter, which no pattern has, stands for all others. */
  private static final List<String> TEXTS = PatternLanguages.patterns("abc", 5);

  @Property
  void whatIsCoveredIsMatched(@ForAll("patterns") String wide, @ForAll("patterns") String narrow) {
    Assume.that(Wildcard.withCase(wide).covers(Wildcard.withCase(narrow)));
    assertThat(TEXTS)
        .filteredOn(text -> Wildcard.withCase(narrow).matches(text))
        .allMatch(text -> Wildcard.withCase(wide).matches(text));
  }

  @Property
  void aTextInBothIsFound(@ForAll("patterns") String one, @ForAll("patterns") String other) {
    boolean common =
        TEXTS.stream()
            .filter(text -> Wildcard.withCase(one).matches(text))
            .anyMatch(text -> Wildcard.withCase(other).matches(text));
    Assume.that(common);
    assertThat(Wildcard.withCase(one).meets(Wildcard.withCase(other))).isTrue();
  }

  @Property
  void coversATextAsItMatchesIt(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertThat(Wildcard.withCase(pattern).covers(Wildcard.withCase(text)))
        .isEqualTo(Wildcard.withCase(pattern).matches(text));
  }

  @Property
  void aPrefixCoversWhateverBeginsWithIt(
      @ForAll("texts") String prefix, @ForAll("patterns") String rest) {
    assertThat(Wildcard.withCase(prefix + "*").covers(Wildcard.withCase(prefix + rest))).isTrue();
    assertThat(Wildcard.withCase("*" + prefix).covers(Wildcard.withCase(rest + prefix))).isTrue();
  }

  @Property
  void whatCoversACoveringPatternCovers(
      @ForAll("shortPatterns") String a,
      @ForAll("shortPatterns") String b,
      @ForAll("shortPatterns") String c) {
    boolean chain = covers(a, b) && covers(b, c);
    assertThat(!chain || covers(a, c)).isTrue();
  }

  private static boolean covers(String wide, String narrow) {
    return Wildcard.withCase(wide).covers(Wildcard.withCase(narrow));
  }

  @Provide
  Arbitrary<String> shortPatterns() {
    return Arbitraries.strings().withChars("ab**??").ofMinLength(1).ofMaxLength(4);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("aab**?").ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc").ofMaxLength(8);
  }
}

package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

class NearestNameProperties {

  @Property
  void findsOnlyKnownNames(@ForAll("words") String candidate, @ForAll("names") List<String> known) {
    NearestName.of(candidate, known).ifPresent(name -> assertThat(known).contains(name));
  }

  @Property
  void aKnownNameIsItsOwnNearest(@ForAll("names") @NotEmpty List<String> known) {
    assertThat(NearestName.of(known.getFirst(), known)).contains(known.getFirst());
  }

  @Property
  void orderDoesNotMatter(
      @ForAll("words") String candidate,
      @ForAll("names") List<String> known,
      @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(known);
    Collections.shuffle(shuffled, random);
    assertThat(NearestName.of(candidate, shuffled)).isEqualTo(NearestName.of(candidate, known));
  }

  @Property
  void noOtherNameIsCloser(@ForAll("words") String candidate, @ForAll("names") List<String> known) {
    NearestName.of(candidate, known)
        .ifPresent(
            nearest ->
                assertThat(known)
                    .allMatch(name -> distance(candidate, nearest) <= distance(candidate, name)));
  }

  @Property
  void farNamesAreNotFound(@ForAll("words") String candidate, @ForAll("names") List<String> known) {
    NearestName.of(candidate, known)
        .ifPresent(
            nearest ->
                assertThat(distance(candidate, nearest))
                    .isLessThanOrEqualTo(4)
                    .isLessThan(candidate.length()));
  }

  @Property
  void moreNamesNeverHideAll(
      @ForAll("words") String candidate,
      @ForAll("names") List<String> known,
      @ForAll("words") String more) {
    List<String> longer = new ArrayList<>(known);
    longer.add(more);
    assertThat(NearestName.of(candidate, known).isPresent())
        .isIn(false, NearestName.of(candidate, longer).isPresent());
  }

  private static int distance(String left, String right) {
    return EditDistance.between(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcAB").ofMinLength(1).ofMaxLength(12);
  }

  @Provide
  Arbitrary<List<String>> names() {
    return words().list().ofMaxSize(5);
  }
}

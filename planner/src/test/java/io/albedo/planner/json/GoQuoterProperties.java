package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GoQuoterProperties {

  @Property
  void quotedTextStaysOnOneLine(@ForAll String text) {
    assertThat(GoQuoter.quote(text).lines()).hasSize(1);
  }

  @Property
  void quotedTextHoldsNoControlCharacter(@ForAll String text) {
    assertThat(GoQuoter.quote(text).chars()).noneMatch(Character::isISOControl);
  }

  @Property
  void quotesOfDifferentTextsDiffer(@ForAll String left, @ForAll String right) {
    boolean same = WellFormed.of(left).equals(WellFormed.of(right));
    assertThat(GoQuoter.quote(left).equals(GoQuoter.quote(right))).isEqualTo(same);
  }
}

package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.annotation.testing.ActionTexts;
import io.albedo.planner.annotation.testing.ActionTexts.Member;
import io.albedo.planner.annotation.testing.SampleAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GoDecoderProperties {

  @Property
  void whatFitsIsDecoded(@ForAll("good") List<Member> members) {
    assertThat(decode(members)).isInstanceOf(Parsed.Ok.class);
  }

  @Property
  void caseOfKeysDoesNotMatter(@ForAll("any") List<Member> members) {
    List<Member> capitals =
        members.stream()
            .map(member -> new Member(member.name().toUpperCase(Locale.ROOT), member.value()))
            .toList();
    assertThat(decode(capitals)).isEqualTo(decode(members));
  }

  @Property
  void unknownKeysDoNotMatter(
      @ForAll("any") List<Member> members, @ForAll("any") List<Member> more) {
    List<Member> longer = new ArrayList<>(members);
    more.forEach(member -> longer.add(0, new Member("x-" + member.name(), member.value())));
    assertThat(decode(longer)).isEqualTo(decode(members));
  }

  @Property
  void nullInFrontDoesNotMatter(@ForAll("any") List<Member> members) {
    List<Member> longer = new ArrayList<>();
    members.forEach(member -> longer.add(new Member(member.name(), "null")));
    longer.addAll(members);
    assertThat(decode(longer)).isEqualTo(decode(members));
  }

  @Property
  void twiceTheSameIsOnce(@ForAll("any") List<Member> members) {
    List<Member> twice = new ArrayList<>(members);
    twice.addAll(members);
    assertThat(decode(twice)).isEqualTo(decode(members));
  }

  @Property
  void orderOfReadingDoesNotMatter(@ForAll("any") List<Member> members) {
    String raw = ActionTexts.object(members);
    assertThat(GoDecoder.object(raw, "Action", SampleAction::readBackwards))
        .isEqualTo(decode(members));
  }

  @Property
  void aPrefixOfTheMembersHasTheSameProblemOrNone(@ForAll("mild") List<Member> members) {
    Parsed<SampleAction> whole = decode(members);
    for (int size = 0; size < members.size(); size++) {
      Parsed<SampleAction> prefix = decode(members.subList(0, size));
      assertThat(prefix.problem().isEmpty() || prefix.problem().equals(whole.problem())).isTrue();
    }
  }

  @Property
  void aListFailsIfAnElementDoes(
      @ForAll("mild") List<Member> left, @ForAll("mild") List<Member> right) {
    String raw = "[" + ActionTexts.object(left) + "," + ActionTexts.object(right) + "]";
    Parsed<List<SampleAction>> expected =
        decode(left).flatMap(first -> decode(right).map(second -> List.of(first, second)));
    assertThat(GoDecoder.list(raw, "Action", SampleAction::read)).isEqualTo(expected);
  }

  private static Parsed<SampleAction> decode(List<Member> members) {
    return GoDecoder.object(ActionTexts.object(members), "Action", SampleAction::read);
  }

  @Provide
  Arbitrary<List<Member>> good() {
    return ActionTexts.good();
  }

  @Provide
  Arbitrary<List<Member>> any() {
    return ActionTexts.any();
  }

  /** Without an "int or string", which is reported before all that comes in front of it. */
  @Provide
  Arbitrary<List<Member>> mild() {
    return any()
        .filter(members -> members.stream().noneMatch(m -> m.name().equals("forwardConfig")));
  }
}

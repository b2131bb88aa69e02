package io.albedo.planner.translate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a member says about a setting. */
record Stated<T>(MemberScope member, T value) {

  /** What all members say that say anything, in group order. */
  static <T> List<Stated<T>> by(
      List<MemberScope> members, Function<MemberScope, Optional<T>> setting) {
    return members.stream()
        .flatMap(member -> setting.apply(member).map(value -> new Stated<>(member, value)).stream())
        .toList();
  }

  /** The member and its value, for messages. */
  String words() {
    return member.findings().subject().text() + " has " + value;
  }
}

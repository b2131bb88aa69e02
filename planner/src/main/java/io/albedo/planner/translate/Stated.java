package io.albedo.planner.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a member says about a setting. */
record Stated<T>(MemberScope member, T value) {

  /** What all members say that say anything, in group order. */
  static <T> List<Stated<T>> by(
      List<MemberScope> members, Function<MemberScope, Optional<T>> setting) {
    List<Stated<T>> stated = new ArrayList<>();
    for (MemberScope member : members) {
      setting.apply(member).ifPresent(value -> stated.add(new Stated<>(member, value)));
    }
    return stated;
  }

  /** The member and its value as it is written, for messages. */
  String words(Function<? super T, String> spelling) {
    return member.findings().subject().text() + " has " + spelling.apply(value);
  }
}

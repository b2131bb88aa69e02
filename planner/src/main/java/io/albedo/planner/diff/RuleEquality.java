package io.albedo.planner.diff;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Present;
import java.util.List;

/** When rules are the same: as content, or as whole lists. */
final class RuleEquality {

  private RuleEquality() {}

  /** Whether every rule is there, in its place, with its tags, and no other. */
  static boolean same(
      Adoption adoption, List<ListenerRule> wanted, List<Present<ListenerRule>> present) {
    if (wanted.size() != present.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      ListenerRule have = present.get(i).resource();
      ListenerRule want = wanted.get(i);
      if (!same(want, have) && !same(adoption.adopt(want, have), have)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(ListenerRule want, ListenerRule have) {
    return want.priority() == have.priority()
        && want.tags().equals(have.tags())
        && sameContent(want, have);
  }

  /** Whether two rules match the same requests and do the same with them. */
  static boolean sameContent(ListenerRule want, ListenerRule have) {
    return want.conditions().equals(have.conditions())
        && want.actions().equals(have.actions())
        && want.transforms().equals(have.transforms());
  }
}

package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.UnseenSecrets;
import io.albedo.planner.render.ConditionWords;
import java.util.List;
import java.util.stream.IntStream;

/** Rules in the titles of operations. */
final class RuleText {

  static final String SECRET_CHANGED = "the client secret has changed";

  private RuleText() {}

  static String count(int rules) {
    return rules == 1 ? "1 rule" : rules + " rules";
  }

  static String of(ListenerRule rule) {
    return ConditionWords.inBrief(rule.conditions()).line();
  }

  /** Why a rule is changed where it stands. */
  static String difference(ListenerRule have, ListenerRule want) {
    return have.transforms().equals(want.transforms())
            && differsInSecret(have.actions(), want.actions())
        ? SECRET_CHANGED
        : "what it does with the same requests differs";
  }

  /** Whether log-ins have other secrets, and all else is the same. */
  static boolean differsInSecret(List<Action> have, List<Action> want) {
    return have.size() == want.size()
        && IntStream.range(0, have.size()).allMatch(i -> same(want.get(i), have.get(i)));
  }

  private static boolean same(Action want, Action have) {
    return want.equals(have) || UnseenSecrets.differsAtMostInSecret(want, have);
  }
}

package io.albedo.planner.lower;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.render.ConditionWords;

/** Rules in the titles of operations. */
final class RuleText {

  private RuleText() {}

  static String count(int rules) {
    return rules == 1 ? "1 rule" : rules + " rules";
  }

  static String of(ListenerRule rule) {
    return ConditionWords.inBrief(rule.conditions()).line();
  }
}

package io.albedo.planner.shadow;

import io.albedo.planner.priority.RuleDraft;

/** A rule, what it takes, and its place among the rules of its listener. */
record PlacedRule(int place, RuleDraft draft, RuleReach reach) {

  static PlacedRule of(int place, RuleDraft draft) {
    return new PlacedRule(place, draft, RuleReach.of(draft.conditions()));
  }

  boolean isOfSameIngress(PlacedRule other) {
    return draft.origin().ingress().equals(other.draft.origin().ingress());
  }

  /** How this rule, which covers the other, hides it. */
  Shadow hiding(PlacedRule rule) {
    return new Shadow(rule.draft, draft, extent(rule));
  }

  private Shadow.Extent extent(PlacedRule rule) {
    if (rule.reach.covers(reach)) {
      return Shadow.Extent.SAME;
    }
    return reach.isAll() ? Shadow.Extent.EVERYTHING : Shadow.Extent.WIDER;
  }

  Shadow hidingHostOf(PlacedRule rule) {
    return new Shadow(rule.draft, draft, Shadow.Extent.PART_OF_HOST);
  }
}

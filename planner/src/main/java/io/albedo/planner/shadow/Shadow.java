package io.albedo.planner.shadow;

import io.albedo.planner.priority.RuleDraft;

/** A rule that an earlier one leaves without requests. */
public record Shadow(RuleDraft rule, RuleDraft earlier, Extent extent) {

  /** What the earlier rule takes. */
  public enum Extent {
    /** The same requests. */
    SAME,
    /** All requests of the listener. */
    EVERYTHING,
    /** All requests of the rule, and more. */
    WIDER,
    /** Some requests for a host that the rule names and the earlier one only has a wildcard for. */
    PART_OF_HOST
  }

  /** Whether the rule never gets any request. */
  public boolean isWhole() {
    return extent != Extent.PART_OF_HOST;
  }

  public boolean isWithinOneIngress() {
    return rule.origin().ingress().equals(earlier.origin().ingress());
  }
}

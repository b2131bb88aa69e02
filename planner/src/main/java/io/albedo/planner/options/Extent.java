package io.albedo.planner.options;

/** How much of a cluster a plan is made of. */
public enum Extent {
  /** Some of its groups: nothing is said of what belongs to no group. */
  GROUPS,

  /** What somebody has at hand; it may be all there is or a part. */
  AT_HAND,

  /** All there is. */
  CLUSTER
}

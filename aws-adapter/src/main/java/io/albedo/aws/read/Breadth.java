package io.albedo.aws.read;

/** How much is read beside what is asked for. */
public enum Breadth {
  /** Nothing: the stacks asked for, and those that own something named. */
  ASKED,
  /** All stacks of the cluster, so that those without an Ingress are seen. */
  CLUSTER,
  /**
   * Whatever any plan could look up in the account. What the caller may not read is passed over
   * where a plan can do without.
   */
  ACCOUNT
}

package io.albedo.planner.options;

import java.util.Arrays;
import java.util.Optional;

/** Which changes a plan may make. What it may not make stays in the plan, withheld. */
public enum ChangePolicy {
  /** All of them. */
  SYNC("sync"),
  /** What is missing is made and what differs is changed; nothing is taken away. */
  UPSERT_ONLY("upsert-only"),
  /** What is missing is made; nothing that is there is changed, and no live request goes astray. */
  CREATE_ONLY("create-only"),
  /** None. */
  OBSERVE("observe");

  private final String text;

  ChangePolicy(String text) {
    this.text = text;
  }

  /** The name by which users know it. */
  public String text() {
    return text;
  }

  /** The policy of this name. */
  public static Optional<ChangePolicy> of(String text) {
    return Arrays.stream(values()).filter(policy -> policy.text.equals(text)).findFirst();
  }

  @Override
  public String toString() {
    return text;
  }
}

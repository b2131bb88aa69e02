package io.albedo.planner.options;

/**
 * What is done with changes of rules that cannot be made without answering some request wrongly for
 * a moment, because old and new rules do not fit into the quota side by side.
 */
public enum UnsafeOrder {
  /** They are made, in the order that does the least harm. */
  PROCEED("proceed"),
  /** They are not made; all else is. */
  WITHHOLD("withhold");

  private final String text;

  UnsafeOrder(String text) {
    this.text = text;
  }

  /** The value of {@code --unsafe-order}. */
  public String text() {
    return text;
  }
}

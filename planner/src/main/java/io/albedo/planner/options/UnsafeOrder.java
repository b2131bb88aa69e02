package io.albedo.planner.options;

import java.util.Arrays;
import java.util.Optional;

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

  /** The one with exactly this text. */
  public static Optional<UnsafeOrder> of(String text) {
    return Arrays.stream(values()).filter(o -> o.text.equals(text)).findFirst();
  }

  /** The value of {@code --unsafe-order}. */
  public String text() {
    return text;
  }
}

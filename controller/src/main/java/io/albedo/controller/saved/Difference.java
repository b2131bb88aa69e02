package io.albedo.controller.saved;

import java.util.List;

/**
 * One thing in which two plans differ.
 *
 * @param where a group, or what else the thing belongs to
 * @param what the thing in words
 * @param details of something that changed: each member that did, with both values
 */
public record Difference(Kind kind, String where, String what, List<String> details) {

  public Difference {
    details = List.copyOf(details);
  }

  /** From the first plan to the second. */
  public enum Kind {
    NEW("+"),
    GONE("-"),
    CHANGED("~");

    private final String symbol;

    Kind(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}

package io.albedo.planner.annotation;

import java.util.Comparator;

/**
 * A value that does not fit its Go type.
 *
 * @param severe whether Go stops at it: it then reports this one, whatever came before
 */
record GoMismatch(GoPlace place, boolean severe, String message) implements Comparable<GoMismatch> {

  private static final Comparator<GoMismatch> REPORT_ORDER =
      Comparator.comparing((GoMismatch mismatch) -> !mismatch.severe())
          .thenComparing(GoMismatch::place);

  @Override
  public int compareTo(GoMismatch other) {
    return REPORT_ORDER.compare(this, other);
  }
}

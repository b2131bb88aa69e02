package io.albedo.planner.route;

/** Whether there is a text that two patterns take. */
final class WildcardMeeting {

  private final int[] one;
  private final int[] other;

  private WildcardMeeting(int[] one, int[] other) {
    this.one = one;
    this.other = other;
  }

  static boolean meets(int[] one, int[] other) {
    return beginAlike(one, other)
        && endAlike(one, other)
        && new WildcardMeeting(one, other).meets();
  }

  /** Looks at what is literal in both at the beginning; most pairs differ there. */
  private static boolean beginAlike(int[] one, int[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (one[i] < 0 || other[i] < 0) {
        return true;
      }
      if (one[i] != other[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean endAlike(int[] one, int[] other) {
    for (int i = 1; i <= Math.min(one.length, other.length); i++) {
      int last = one[one.length - i];
      int otherLast = other[other.length - i];
      if (last < 0 || otherLast < 0) {
        return true;
      }
      if (last != otherLast) {
        return false;
      }
    }
    return true;
  }

  /**
   * From the end: row i tells for each j whether what is left from i and from j can be one text.
   */
  private boolean meets() {
    boolean[] below = new boolean[other.length + 1];
    for (int i = one.length; i >= 0; i--) {
      boolean[] row = new boolean[other.length + 1];
      for (int j = other.length; j >= 0; j--) {
        row[j] = meetFrom(i, j, row, below);
      }
      below = row;
    }
    return below[0];
  }

  /** A star, of either, ends here or takes one more token of the other. */
  private boolean meetFrom(int i, int j, boolean[] row, boolean[] below) {
    boolean oneEnds = i == one.length;
    boolean otherEnds = j == other.length;
    if (oneEnds && otherEnds) {
      return true;
    }
    return (isStar(one, i) || isStar(other, j))
        ? (!oneEnds && below[j]) || (!otherEnds && row[j + 1])
        : !oneEnds && !otherEnds && shareOne(one[i], other[j]) && below[j + 1];
  }

  private static boolean isStar(int[] tokens, int at) {
    return at < tokens.length && tokens[at] == Wildcard.MANY;
  }

  private static boolean shareOne(int token, int other) {
    return Wildcard.takes(token, other) || Wildcard.takes(other, token);
  }
}

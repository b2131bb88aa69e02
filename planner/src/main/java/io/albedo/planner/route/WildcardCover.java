package io.albedo.planner.route;

/**
 * Whether a wide pattern takes whatever a narrow one takes.
 *
 * <p>A {@code *} of the narrow pattern can be any text, so only a {@code *} of the wide one takes
 * it. What stands between two of those is best placed as early as it fits, which leaves most to the
 * next one; so one pass decides.
 *
 * <pre>
 * wide     / a * b ? * c        blocks "/a", "b", "c"; the second gap takes one character at least
 * narrow   / a x b * y c        placed at 0, 3 and 6
 * </pre>
 */
final class WildcardCover {

  private static final int NOWHERE = -1;

  private final int[] wide;
  private final int[] narrow;

  private WildcardCover(int[] wide, int[] narrow) {
    this.wide = wide;
    this.narrow = narrow;
  }

  static boolean covers(int[] wide, int[] narrow) {
    return new WildcardCover(wide, narrow).covers();
  }

  private boolean covers() {
    if (!beginsAlike() || !endsAlike()) {
      return false;
    }
    int gap = gapFrom(0);
    return fits(0, gap, 0) && restCovers(gap);
  }

  /** Whether the narrow pattern has all that is literal at the beginning of the wide one. */
  private boolean beginsAlike() {
    for (int i = 0; i < wide.length && wide[i] >= 0; i++) {
      if (i == narrow.length || wide[i] != narrow[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean endsAlike() {
    for (int i = 1; i <= wide.length && wide[wide.length - i] >= 0; i++) {
      if (i > narrow.length || wide[wide.length - i] != narrow[narrow.length - i]) {
        return false;
      }
    }
    return true;
  }

  private boolean restCovers(int firstGap) {
    int gap = firstGap;
    int at = firstGap;
    while (gap < wide.length && at != NOWHERE) {
      int block = blockFrom(gap);
      int end = gapFrom(block);
      int place = place(block, end, earliest(at, charactersIn(gap, block)));
      at = place == NOWHERE ? NOWHERE : place + end - block;
      gap = end;
    }
    return at == narrow.length;
  }

  /** Where a block may stand: at the end if it is the last one. */
  private int place(int block, int end, int earliest) {
    int latest = narrow.length - (end - block);
    int first = end == wide.length ? Math.max(earliest, latest) : earliest;
    for (int at = first; at <= latest; at++) {
      if (fits(block, end, at)) {
        return at;
      }
    }
    return NOWHERE;
  }

  private boolean fits(int block, int end, int at) {
    if (at + end - block > narrow.length) {
      return false;
    }
    for (int i = block; i < end; i++) {
      int other = narrow[at + i - block];
      if (other == Wildcard.MANY || !Wildcard.takes(wide[i], other)) {
        return false;
      }
    }
    return true;
  }

  /** The first place behind so many characters that are there in any case. */
  private int earliest(int from, int characters) {
    int at = from;
    int left = characters;
    while (left > 0 && at < narrow.length) {
      left -= narrow[at++] == Wildcard.MANY ? 0 : 1;
    }
    return left > 0 ? narrow.length + 1 : at;
  }

  /** The characters that the wildcards of a gap ask for. */
  private int charactersIn(int gap, int block) {
    int count = 0;
    for (int i = gap; i < block; i++) {
      count += wide[i] == Wildcard.ONE ? 1 : 0;
    }
    return count;
  }

  /** Where the next run of wildcards begins that has a star; the length if there is none. */
  private int gapFrom(int start) {
    int star = start;
    while (star < wide.length && wide[star] != Wildcard.MANY) {
      star++;
    }
    int gap = star;
    while (star < wide.length && gap > start && wide[gap - 1] == Wildcard.ONE) {
      gap--;
    }
    return gap;
  }

  private int blockFrom(int gap) {
    int block = gap;
    while (block < wide.length && wide[block] < 0) {
      block++;
    }
    return block;
  }
}

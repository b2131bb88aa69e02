package io.albedo.planner.annotation;

import java.util.HashMap;
import java.util.Map;

/**
 * The Damerau-Levenshtein distance: how many insertions, deletions, substitutions and swaps of
 * neighbours lead from one text to the other. A metric, unlike its restricted cousin.
 */
final class EditDistance {

  private final String left;
  private final String right;

  /** Row and column 0 hold a value larger than any distance; the table proper starts at 1. */
  private final int[][] table;

  private final Map<Character, Integer> lastRowOf = new HashMap<>();

  private EditDistance(String left, String right) {
    this.left = left;
    this.right = right;
    this.table = new int[left.length() + 2][right.length() + 2];
  }

  static int between(String left, String right) {
    return new EditDistance(left, right).compute();
  }

  private int compute() {
    fillBorder();
    for (int row = 1; row <= left.length(); row++) {
      fill(row);
      lastRowOf.put(left.charAt(row - 1), row);
    }
    return table[left.length() + 1][right.length() + 1];
  }

  private void fillBorder() {
    int beyond = left.length() + right.length();
    table[0][0] = beyond;
    for (int row = 0; row <= left.length(); row++) {
      table[row + 1][0] = beyond;
      table[row + 1][1] = row;
    }
    for (int column = 0; column <= right.length(); column++) {
      table[0][column + 1] = beyond;
      table[1][column + 1] = column;
    }
  }

  private void fill(int row) {
    int lastMatch = 0;
    for (int column = 1; column <= right.length(); column++) {
      int swapRow = lastRowOf.getOrDefault(right.charAt(column - 1), 0);
      int swapColumn = lastMatch;
      boolean same = left.charAt(row - 1) == right.charAt(column - 1);
      int swap = table[swapRow][swapColumn] + (row - swapRow - 1) + 1 + (column - swapColumn - 1);
      table[row + 1][column + 1] = Math.min(swap, single(row, column, same));
      lastMatch = same ? column : lastMatch;
    }
  }

  private int single(int row, int column, boolean same) {
    int substitute = table[row][column] + (same ? 0 : 1);
    return Math.min(substitute, Math.min(table[row + 1][column], table[row][column + 1]) + 1);
  }
}

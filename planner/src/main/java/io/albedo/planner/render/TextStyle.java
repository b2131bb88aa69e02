package io.albedo.planner.render;

/**
 * How text shall look.
 *
 * @param colour whether to colour it, by ANSI control sequences
 * @param width columns to use; below {@value #MIN_WIDTH} it is taken as that
 * @param verbose whether to show what is folded otherwise: every operation with its call and what
 *     it depends on, and long lists in full
 */
public record TextStyle(boolean colour, int width, boolean verbose) {

  public static final int DEFAULT_WIDTH = 100;

  private static final int MIN_WIDTH = 50;

  private static final String ESCAPE = "\u001b[";

  public TextStyle {
    width = Math.max(width, MIN_WIDTH);
  }

  /** No colour, {@value #DEFAULT_WIDTH} columns. */
  public static TextStyle plain() {
    return new TextStyle(false, DEFAULT_WIDTH, false);
  }

  public TextStyle withColour(boolean wanted) {
    return new TextStyle(wanted, width, verbose);
  }

  public TextStyle withWidth(int columns) {
    return new TextStyle(colour, columns, verbose);
  }

  public TextStyle withVerbose(boolean wanted) {
    return new TextStyle(colour, width, wanted);
  }

  /** The text in the ink's colour, if colour is wanted. */
  String paint(Ink ink, String text) {
    return colour && !ink.sgr().isEmpty() && !text.isEmpty()
        ? ESCAPE + ink.sgr() + "m" + text + ESCAPE + "0m"
        : text;
  }
}

package io.albedo.planner.render;

/** A cell of a {@link Table}. */
record Cell(String text, Ink ink) {

  static final Cell EMPTY = new Cell("", Ink.NORMAL);

  static Cell of(String text) {
    return new Cell(text, Ink.NORMAL);
  }

  static Cell faint(String text) {
    return new Cell(text, Ink.FAINT);
  }
}

package io.albedo.planner.render;

/** What a piece of text means to the reader; the colour follows from it. */
enum Ink {
  NORMAL(""),
  STRONG("1"),
  FAINT("2"),
  ADDED("32"),
  CHANGED("33"),
  REMOVED("31"),
  REPLACED("35"),
  WAITING("36"),
  ERROR("1;31"),
  WARNING("1;33"),
  INFO("36");

  private final String sgr;

  Ink(String sgr) {
    this.sgr = sgr;
  }

  /** Parameters of the control sequence SGR (ECMA-48 §8.3.117); empty for none. */
  String sgr() {
    return sgr;
  }
}

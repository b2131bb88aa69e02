package io.albedo.planner.render;

/**
 * Columns that text takes in a terminal: none for marks that combine with the character before, two
 * for wide East Asian characters and pictographs. Source: Unicode Standard Annex 11.
 */
final class DisplayWidth {

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return within(c, 0x1100, 0x115F)
        || within(c, 0x2E80, 0x303E)
        || within(c, 0x3041, 0xA4CF)
        || within(c, 0xAC00, 0xD7A3)
        || within(c, 0xF900, 0xFAFF)
        || within(c, 0xFE30, 0xFE6F)
        || within(c, 0xFF00, 0xFF60)
        || within(c, 0xFFE0, 0xFFE6)
        || within(c, 0x1F300, 0x1F64F)
        || within(c, 0x1F680, 0x1F9FF)
        || within(c, 0x20000, 0x3FFFD);
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }
}

package io.albedo.k8s.tree;

/** Where the lines of a text begin; they end with LF, CR LF or CR. */
final class Lines {

  private Lines() {}

  /** The index of the line after the one that holds {@code from}; the length if there is none. */
  static int next(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** The place of an index, columns counted in characters as people see them written. */
  static Place placeOf(String text, int index) {
    int line = 1;
    int start = 0;
    for (int next = next(text, 0);
        next <= index && next > start && next < text.length();
        next = next(text, next)) {
      start = next;
      line++;
    }
    return new Place(line, text.codePointCount(start, index) + 1);
  }

  /** The index at which the line of this number, from 0, begins. */
  static int startOf(String text, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      start = next(text, start);
    }
    return start;
  }
}

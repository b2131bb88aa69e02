package io.albedo.planner.json;

/** Puts text between quotes; lone surrogates, which no UTF-8 file can hold, become U+FFFD. */
enum JsonEscaper {
  /** Only what JSON asks for. */
  PLAIN(""),
  /** Also what Go escapes so that JSON may stand in HTML and JavaScript. */
  GO("<>&\u2028\u2029");

  private final String unsafe;

  JsonEscaper(String unsafe) {
    this.unsafe = unsafe;
  }

  String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    WellFormed.of(text).chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private void append(StringBuilder out, char c) {
    int index = "\"\\\b\f\n\r\t".indexOf(c);
    if (index >= 0) {
      out.append('\\').append("\"\\bfnrt".charAt(index));
    } else if (c < ' ' || unsafe.indexOf(c) >= 0) {
      out.append("\\u%04x".formatted((int) c));
    } else {
      out.append(c);
    }
  }
}

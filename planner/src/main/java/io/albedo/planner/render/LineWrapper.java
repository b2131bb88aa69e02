package io.albedo.planner.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines: at spaces, and inside of words that are longer than a line, there
 * preferably after a separator.
 */
final class LineWrapper {

  /** Printed as a space at which no line ends. */
  static final char GLUE = '\u00a0';

  private static final String SEPARATORS = "/,;:.-_=";

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private LineWrapper(int width) {
    this.width = Math.max(width, 1);
  }

  /** At least one line; line breaks in the text stay. */
  static List<String> wrap(String text, int width) {
    LineWrapper wrapper = new LineWrapper(width);
    text.lines().map(Printable::of).forEach(wrapper::paragraph);
    return wrapper.lines.isEmpty()
        ? List.of("")
        : wrapper.lines.stream().map(line -> line.replace(GLUE, ' ')).toList();
  }

  private void paragraph(String text) {
    for (String word : text.split(" ", -1)) {
      add(word);
    }
    endLine();
  }

  private void add(String word) {
    if (!fits(word)) {
      endLine();
    }
    String rest = word;
    while (DisplayWidth.of(rest) > width) {
      int end = breakOf(rest);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    line.append(line.isEmpty() ? "" : " ").append(rest);
  }

  private boolean fits(String word) {
    return line.isEmpty() || DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) <= width;
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  /** Where to break a word that is too long: behind the last separator that fits, if any. */
  private int breakOf(String word) {
    int end = prefix(word);
    for (int i = end; i > end / 2; i--) {
      if (SEPARATORS.indexOf(word.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return end;
  }

  /** The longest beginning that fits, at least one character. */
  private int prefix(String word) {
    int used = 0;
    int end = 0;
    while (end < word.length()) {
      int c = word.codePointAt(end);
      used += DisplayWidth.of(c);
      if (used > width && end > 0) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}

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
    int start = 0;
    for (int end = breakOf(word, 0); end < word.length(); end = breakOf(word, start)) {
      lines.add(word.substring(start, end));
      start = end;
    }
    line.append(line.isEmpty() ? "" : " ").append(word, start, word.length());
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

  /** Where a line with the rest of a word ends: behind the last separator that fits, if any. */
  private int breakOf(String word, int start) {
    int end = prefix(word, start);
    if (end == word.length()) {
      return end;
    }
    for (int i = end; i > start + (end - start) / 2; i--) {
      if (SEPARATORS.indexOf(word.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return end;
  }

  /** The end of the longest piece that fits, of at least one character. */
  private int prefix(String word, int start) {
    int used = 0;
    int end = start;
    while (end < word.length()) {
      int c = word.codePointAt(end);
      used += DisplayWidth.of(c);
      if (used > width && end > start) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}

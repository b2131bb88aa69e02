package io.albedo.planner.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns. A column without content disappears; where the width does not suffice,
 * the widest columns give way and their cells are broken into lines.
 */
final class Table {

  private static final String GAP = "  ";
  private static final int MIN_COLUMN = 8;

  private final TextStyle style;
  private final String indent;
  private final List<String> header;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * @param header one title for each column; empty for a column without title
   */
  Table(TextStyle style, int indent, List<String> header) {
    this.style = style;
    this.indent = " ".repeat(indent);
    this.header = List.copyOf(header);
  }

  Table add(List<Cell> row) {
    rows.add(List.copyOf(row));
    return this;
  }

  /** Header and rows. */
  List<String> lines() {
    int[] widths = fitted(natural());
    List<String> lines = new ArrayList<>(lines(header.stream().map(Cell::faint).toList(), widths));
    rows.forEach(row -> lines.addAll(lines(row, widths)));
    return lines;
  }

  private int[] natural() {
    return IntStream.range(0, header.size()).map(this::natural).toArray();
  }

  private int natural(int column) {
    int content = rows.stream().mapToInt(row -> widest(row.get(column).text())).max().orElse(0);
    return content == 0 ? 0 : Math.max(content, DisplayWidth.of(header.get(column)));
  }

  private static int widest(String text) {
    return text.lines().mapToInt(line -> DisplayWidth.of(Printable.of(line))).max().orElse(0);
  }

  private int[] fitted(int[] natural) {
    int[] widths = natural.clone();
    int excess = total(widths) - style.width();
    while (excess > 0) {
      int widest = widest(widths);
      if (widths[widest] <= MIN_COLUMN) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  private int total(int[] widths) {
    int shown = (int) Arrays.stream(widths).filter(width -> width > 0).count();
    return indent.length() + Arrays.stream(widths).sum() + GAP.length() * Math.max(shown - 1, 0);
  }

  private static int widest(int[] widths) {
    return IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
  }

  private List<String> lines(List<Cell> row, int[] widths) {
    List<List<String>> cells =
        IntStream.range(0, row.size()).mapToObj(i -> wrapped(row.get(i), widths[i])).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, height).mapToObj(line -> line(row, cells, widths, line)).toList();
  }

  private String line(List<Cell> row, List<List<String>> cells, int[] widths, int line) {
    return IntStream.range(0, row.size())
        .filter(i -> widths[i] > 0)
        .mapToObj(i -> padded(row.get(i), textAt(cells.get(i), line), widths[i]))
        .collect(Collectors.joining(GAP, indent, ""))
        .stripTrailing();
  }

  private static List<String> wrapped(Cell cell, int width) {
    return width == 0 ? List.of() : LineWrapper.wrap(cell.text(), width);
  }

  private static String textAt(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  /** Numbers stand to the right. */
  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String padded(Cell cell, String text, int width) {
    String space = " ".repeat(Math.max(width - DisplayWidth.of(text), 0));
    String painted = style.paint(cell.ink(), text);
    return isNumber(cell.text()) ? space + painted : painted + space;
  }
}

package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final TextStyle PLAIN = TextStyle.plain();

  @Test
  void columnsAreAligned() {
    assertThat(table(PLAIN, List.of("A", "B"), List.of("long value", "x"), List.of("s", "y")))
        .containsExactly("A           B", "long value  x", "s           y");
  }

  @Test
  void anEmptyColumnDisappears() {
    assertThat(table(PLAIN, List.of("A", "Also", "B"), List.of("a", "", "b")))
        .containsExactly("A  B", "a  b");
  }

  @Test
  void numbersStandToTheRight() {
    assertThat(table(PLAIN, List.of("#", "B"), List.of("9", "x"), List.of("10", "y")))
        .containsExactly("#   B", " 9  x", "10  y");
  }

  @Test
  void theWidestColumnGivesWay() {
    assertThat(
            table(
                PLAIN.withWidth(50),
                List.of("Host", "From"),
                List.of("a.example.com, b.example.com, c.example.com", "shop/web")))
        .containsExactly(
            "Host                                      From",
            "a.example.com, b.example.com,             shop/web",
            "c.example.com");
  }

  @Test
  void wideCharactersDoNotShiftColumns() {
    assertThat(table(PLAIN, List.of("A", "B"), List.of("日本", "x"), List.of("abcd", "y")))
        .containsExactly("A     B", "日本  x", "abcd  y");
  }

  @SafeVarargs
  private static List<String> table(TextStyle style, List<String> header, List<String>... rows) {
    Table table = new Table(style, 0, header);
    for (List<String> row : rows) {
      table.add(row.stream().map(Cell::of).toList());
    }
    return table.lines();
  }
}

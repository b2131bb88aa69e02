package io.albedo.controller.cli;

import io.albedo.controller.saved.Difference;
import io.albedo.planner.render.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Differences for people, under a headline for each group. */
final class DifferenceText {

  private DifferenceText() {}

  static String of(List<Difference> differences) {
    StringBuilder text = new StringBuilder();
    String where = "";
    for (Difference difference : differences) {
      if (!difference.where().equals(where)) {
        where = difference.where();
        text.append(Printable.of(where)).append('\n');
      }
      text.append(lines(difference));
    }
    return text.toString();
  }

  private static String lines(Difference difference) {
    return "  "
        + difference.kind().symbol()
        + " "
        + Printable.of(difference.what())
        + "\n"
        + difference.details().stream()
            .map(line -> "      " + Printable.of(line) + "\n")
            .collect(Collectors.joining());
  }

  /** Such as {@code 2 new, 1 gone, 0 changed}. */
  static String counts(List<Difference> differences) {
    return count(differences, Difference.Kind.NEW)
        + " new, "
        + count(differences, Difference.Kind.GONE)
        + " gone, "
        + count(differences, Difference.Kind.CHANGED)
        + " changed";
  }

  private static long count(List<Difference> differences, Difference.Kind kind) {
    return differences.stream().filter(d -> d.kind() == kind).count();
  }
}

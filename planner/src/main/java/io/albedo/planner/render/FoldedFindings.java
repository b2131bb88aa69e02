package io.albedo.planner.render;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings with one code about one object: thousands of paths can be wrong in the same way.
 *
 * @param shown at least one
 * @param left how many are not shown
 */
record FoldedFindings(List<Diagnostic> shown, int left) {

  private static final int SHOWN = 5;

  private record Kind(Subject subject, Code code) {}

  /** Each kind where its first finding is. */
  static List<FoldedFindings> of(List<Diagnostic> diagnostics, boolean inFull) {
    Map<Kind, List<Diagnostic>> byKind = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      byKind
          .computeIfAbsent(
              new Kind(diagnostic.subject(), diagnostic.code()), k -> new ArrayList<>())
          .add(diagnostic);
    }
    return byKind.values().stream().map(alike -> of(alike, inFull ? alike.size() : SHOWN)).toList();
  }

  private static FoldedFindings of(List<Diagnostic> alike, int most) {
    return alike.size() <= most + 1
        ? new FoldedFindings(alike, 0)
        : new FoldedFindings(alike.subList(0, most), alike.size() - most);
  }

  /** What is said of those that are not shown. */
  String rest() {
    Diagnostic first = shown.getFirst();
    return "… and %d more %s of %s; -v shows all"
        .formatted(left, first.code().code(), first.subject().text());
  }
}

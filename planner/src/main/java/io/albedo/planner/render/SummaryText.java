package io.albedo.planner.render;

import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in short: {@code Plan: 3 to create, 1 to change, 0 to delete. 12 AWS calls.} */
final class SummaryText {

  private SummaryText() {}

  /** On lines of at most so many columns, as far as sentences are not longer. */
  static List<String> lines(Plan plan, int width) {
    List<String> lines = new ArrayList<>();
    for (String sentence : sentences(plan)) {
      boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + sentence.length() <= width;
      lines.add(fits ? lines.removeLast() + " " + sentence : sentence);
    }
    return lines;
  }

  private static List<String> sentences(Plan plan) {
    return Stream.of(
            changes(plan),
            calls(PlanCounts.of(plan)),
            time(plan),
            withheld(plan),
            findings(plan.diagnostics()))
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence + ".")
        .toList();
  }

  private static String changes(Plan plan) {
    if (plan.hasChanges()) {
      return "Plan: " + counts(PlanCounts.of(plan));
    }
    if (plan.groups().isEmpty()) {
      return "Nothing to plan: no Ingress for this controller";
    }
    return plan.groups().stream().allMatch(g -> g.status() == PlanStatus.NO_CHANGE)
        ? "No changes: AWS has all that is wanted"
        : "No changes can be made";
  }

  private static String counts(PlanCounts counts) {
    List<String> parts = new ArrayList<>();
    parts.add(counts.create() + " to create");
    parts.add(counts.change() + " to change");
    if (counts.replace() > 0) {
      parts.add(counts.replace() + " to replace");
    }
    parts.add(counts.delete() + " to delete");
    return String.join(", ", parts);
  }

  private static String calls(PlanCounts counts) {
    return Stream.of(
            counted(counts.awsCalls(), "AWS call"),
            counted(counts.kubernetesCalls(), "Kubernetes call"),
            counted(counts.waits(), "wait"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Without waits a plan is done in the time of its calls. */
  private static String time(Plan plan) {
    return PlanCounts.of(plan).waits() > 0 ? PlanTime.of(plan).sentence() : "";
  }

  private static String withheld(Plan plan) {
    long count =
        plan.groups().stream()
            .flatMap(group -> group.withheld().stream())
            .filter(withheld -> withheld.operation().isPresent())
            .count();
    String operations = counted((int) count, "operation");
    return operations.isEmpty() ? "" : operations + " withheld by policy";
  }

  private static String findings(List<Diagnostic> diagnostics) {
    return Stream.of(
            counted(count(diagnostics, Severity.ERROR), "error"),
            counted(count(diagnostics, Severity.WARNING), "warning"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static int count(List<Diagnostic> diagnostics, Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }

  private static String counted(int count, String noun) {
    return count == 0 ? "" : count + " " + noun + (count == 1 ? "" : "s");
  }
}

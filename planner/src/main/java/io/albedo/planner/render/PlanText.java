package io.albedo.planner.render;

import io.albedo.model.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people: group by group, then the findings, then one line that sums it up. */
public final class PlanText {

  private final TextStyle style;

  public PlanText(TextStyle style) {
    this.style = style;
  }

  /** The text; every line ends with a break. */
  public String of(Plan plan) {
    List<String> sections = new ArrayList<>();
    plan.groups().forEach(group -> sections.add(lines(GroupText.of(style, group))));
    if (!plan.diagnostics().isEmpty()) {
      sections.add(new DiagnosticText(style).of(plan.diagnostics()));
    }
    sections.add(lines(summary(plan)));
    return String.join("\n", sections);
  }

  /** The same; when wordy, with the IAM actions that it takes. */
  public String of(Plan plan, PlanBasis basis) {
    return style.verbose() ? of(plan) + "\n" + lines(actions(plan, basis)) : of(plan);
  }

  private List<String> summary(Plan plan) {
    return SummaryText.lines(plan, style.width()).stream()
        .map(line -> style.paint(Ink.STRONG, line))
        .toList();
  }

  private List<String> actions(Plan plan, PlanBasis basis) {
    String all = String.join(", ", basis.permissions(plan).actions());
    return all.isEmpty() ? List.of() : LineWrapper.wrap("IAM actions: " + all, style.width());
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}

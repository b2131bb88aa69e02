package io.albedo.model.plan;

import io.albedo.model.diag.Diagnostic;
import java.util.List;

/** What is to be done, group by group, and what was found on the way. */
public record Plan(List<GroupPlan> groups, List<Diagnostic> diagnostics) {
  public Plan {
    groups = List.copyOf(groups);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasChanges() {
    return groups.stream().anyMatch(g -> !g.operations().isEmpty());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

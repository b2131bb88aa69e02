package io.albedo.controller.cli;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.render.Printable;
import java.util.List;

/** Tells a person of each operation as it ends, and at last what was done and what was not. */
final class ApplyReport implements ExecutionListener {

  private final Terminal terminal;

  ApplyReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begins(GroupPlan group) {
    if (!group.operations().isEmpty()) {
      say(headline(group.group()));
    }
  }

  @Override
  public void ended(OperationOutcome outcome) {
    String end =
        switch (outcome.result()) {
          case OperationResult.Applied ignored -> "";
          case OperationResult.Failed f ->
              " FAILED: " + f.failure().code() + ", " + f.failure().message();
          case OperationResult.Unknown u -> " UNKNOWN: " + u.why();
          case OperationResult.Skipped s -> " skipped, since it needs " + s.because();
        };
    say("  " + outcome.operation().mark().symbol() + "  " + outcome.operation().title() + end);
    terminal.flush();
  }

  /** All findings, and one line. */
  void sumUp(List<GroupOutcome> outcomes, List<Diagnostic> findings) {
    if (!findings.isEmpty()) {
      terminal.out().print("\n" + new DiagnosticText(terminal.style()).of(findings));
    }
    long all = outcomes.stream().mapToLong(group -> group.operations().size()).sum();
    long applied =
        outcomes.stream()
            .flatMap(group -> group.operations().stream())
            .filter(OperationOutcome::isApplied)
            .count();
    say(
        all == 0
            ? "Nothing to do."
            : "\n%d of %d operations applied%s"
                .formatted(
                    applied, all, applied == all ? "." : "; plan again to go on from here."));
  }

  private void say(String line) {
    line.lines().map(Printable::of).forEach(terminal.out()::println);
  }

  /** What is about targets bears the name of what it is about; a group's name has no spaces. */
  private static String headline(String group) {
    return group.indexOf(' ') < 0 ? "Group " + group : group;
  }
}

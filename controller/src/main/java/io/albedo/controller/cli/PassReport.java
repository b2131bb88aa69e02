package io.albedo.controller.cli;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PassListener;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.render.PlanText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells a person what a run does: each plan with changes, how it ended, and findings when they are
 * others than before. A plan that is tried again is not told again.
 */
final class PassReport implements PassListener {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final Terminal terminal;
  private final Runnable onDone;
  private List<Diagnostic> told = List.of();
  private Plan toldPlan = new Plan(List.of(), List.of());

  /**
   * A report that has nothing to tell yet.
   *
   * @param onDone runs after each pass has been told
   */
  PassReport(Terminal terminal, Runnable onDone) {
    this.terminal = terminal;
    this.onDone = onDone;
  }

  @Override
  public void planned(Reported<ClusterState> cluster, Plan plan) {
    List<Diagnostic> findings =
        Stream.concat(cluster.diagnostics().stream(), plan.diagnostics().stream())
            .distinct()
            .toList();
    if (saysSomething(plan) && !plan.equals(toldPlan)) {
      terminal.out().print("\n" + new PlanText(terminal.style()).of(withFindings(plan, findings)));
    } else if (!findings.equals(told)) {
      tell(findings);
    }
    told = findings;
    toldPlan = plan;
    terminal.flush();
  }

  /** What is withheld is worth telling, too: under policy observe a plan has nothing else. */
  private static boolean saysSomething(Plan plan) {
    return plan.hasChanges()
        || plan.groups().stream()
            .flatMap(group -> group.withheld().stream())
            .anyMatch(withheld -> withheld.operation().isPresent());
  }

  private void tell(List<Diagnostic> findings) {
    if (findings.isEmpty()) {
      say("all that was found before is mended");
    } else {
      terminal.out().print("\n" + new DiagnosticText(terminal.style()).of(findings));
    }
  }

  private static Plan withFindings(Plan plan, List<Diagnostic> findings) {
    return new Plan(plan.groups(), findings);
  }

  @Override
  public void done(PassOutcome outcome) {
    outcome.groups().forEach(this::tell);
    onDone.run();
    terminal.flush();
  }

  private void tell(GroupOutcome group) {
    long applied = group.operations().stream().filter(OperationOutcome::isApplied).count();
    if (!group.operations().isEmpty()) {
      say(
          "%s: %d of %d operations applied"
              .formatted(group.group(), applied, group.operations().size()));
    }
    group.operations().stream().filter(o -> !o.isApplied()).forEach(this::tell);
  }

  private void tell(OperationOutcome operation) {
    String end =
        switch (operation.result()) {
          case OperationResult.Applied applied -> "applied";
          case OperationResult.Failed f ->
              "failed: " + f.failure().code() + ": " + f.failure().message();
          case OperationResult.Unknown u -> "unknown: " + u.why();
          case OperationResult.Skipped s -> "skipped, because of " + s.because();
        };
    say("  " + operation.operation().title() + ": " + end);
  }

  @Override
  public void brokeOff(RuntimeException bug) {
    new UnexpectedFailure(terminal.environment()).report(bug, terminal.err(), false);
    terminal.flush();
  }

  /** One line with the time. */
  void say(String text) {
    terminal.out().println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + " " + text);
    terminal.out().flush();
  }
}

package io.albedo.controller.cli;

import io.albedo.controller.cli.SavedPlanFile.UnreadableException;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries a plan out in an account that is a snapshot, one that was saved or one made at once. */
@Command(
    name = "apply",
    description = {
      "Plans manifests and carries the plan out in the account of a snapshot, operation by",
      "operation. With --plan only if the plan is the saved one, and AWS still is as it was then."
    },
    sortOptions = false,
    customSynopsis =
        "albedo apply -f FILE|DIR|- --aws-snapshot FILE [--plan FILE] [--snapshot-out FILE]"
            + " [options] [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class ApplyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final PlanInput input = new PlanInput();

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "The saved plan (plan -o json); nothing is done unless it still fits.")
  private @Nullable String saved;

  @Option(
      names = "--snapshot-out",
      paramLabel = "FILE",
      description = "Write the account as it is afterwards, as a snapshot.")
  private @Nullable Path snapshotOut;

  @Option(
      names = "--bindings-out",
      paramLabel = "FILE",
      description = "Write the TargetGroupBindings as they are afterwards, as manifests.")
  private @Nullable Path bindingsOut;

  @Option(names = "--group", paramLabel = "ID", description = "Carry out this group only.")
  private @Nullable String group;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  ApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!input.hasSnapshot()) {
      return ended(ExitCode.USAGE, "apply needs an account: give --aws-snapshot");
    }
    Reported<CloudState> cloud = input.cloud(terminal.in());
    if (cloud.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(cloud.diagnostics()));
      return ended(ExitCode.FAILED, "the snapshot could not be read wholly; nothing was done");
    }
    PlanSource source = PlanSource.of(input.manifests(terminal.in()), cloud, flags);
    PlanResult all = source.planned();
    Optional<String> missing = Optional.ofNullable(group).flatMap(all::missing);
    return missing.isPresent()
        ? ended(ExitCode.USAGE, missing.get())
        : apply(source, group == null ? all : all.only(group));
  }

  private int apply(PlanSource source, PlanResult result) {
    try {
      List<String> objections = objections(source, result);
      if (!objections.isEmpty()) {
        objections.forEach(terminal.err()::print);
        return ended(ExitCode.REFUSED, "the saved plan does not fit any more; nothing was done");
      }
    } catch (UnreadableException e) {
      return ended(ExitCode.FAILED, e.getMessage() + "; nothing was done");
    }
    return carryOut(source, result);
  }

  private List<String> objections(PlanSource source, PlanResult result) throws UnreadableException {
    return saved == null
        ? List.of()
        : new SavedPlanCheck(new SavedPlanFile(saved).read(terminal.in()))
            .objections(result.plan(), source.basis(result.plan()));
  }

  private int carryOut(PlanSource source, PlanResult result) {
    World before = World.of(source.cloud(), source.cluster());
    InMemoryCloud account =
        new InMemoryCloud(before, new Simulator(source.options().quotas()), world -> {});
    ApplyReport report = new ApplyReport(terminal);
    List<GroupOutcome> outcomes = new PlanExecutor(account, report).execute(result.plan());
    report.sumUp(outcomes, result.plan().diagnostics());
    boolean written = write(account.world());
    boolean done = outcomes.stream().allMatch(GroupOutcome::isDone);
    return done && written && !result.plan().hasErrors() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean write(World world) {
    AccountFiles files = new AccountFiles(terminal);
    boolean snapshot = snapshotOut == null || files.snapshot(snapshotOut, world);
    boolean bindings = bindingsOut == null || files.bindings(bindingsOut, world);
    return snapshot && bindings;
  }

  private int ended(int code, @Nullable String why) {
    terminal.err().println("albedo: " + why);
    return code;
  }
}

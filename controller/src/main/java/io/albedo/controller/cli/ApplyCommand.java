package io.albedo.controller.cli;

import io.albedo.controller.cli.SavedPlanFile.UnreadableException;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.simulate.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Carries a plan out, one that was saved or one made at once, in a snapshot or in AWS itself. */
@Command(
    name = "apply",
    description = {
      "Plans manifests and carries the plan out, operation by operation: in the account of a",
      "snapshot, or with --live in AWS itself, after the plan was shown and approved. With --plan",
      "only if the plan is the saved one, and AWS still is as it was then."
    },
    sortOptions = false,
    customSynopsis =
        "albedo apply -f FILE|DIR|- --aws-snapshot FILE|--live [--auto-approve] [--plan FILE]"
            + " [--snapshot-out FILE] [options] [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class ApplyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final PlanInput input = new PlanInput();

  @Option(names = "--live", description = "Read AWS, and carry the plan out there.")
  private boolean live;

  @Option(names = "--auto-approve", description = "With --live: do not ask.")
  private boolean autoApprove;

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
    Optional<String> wrong = misuse();
    if (wrong.isPresent()) {
      return ended(ExitCode.USAGE, wrong.get());
    }
    return live ? applyLive() : applyToSnapshot();
  }

  private Optional<String> misuse() {
    if (live == input.hasSnapshot()) {
      return Optional.of("apply needs one account: give --aws-snapshot or --live");
    }
    return live ? liveMisuse() : Optional.empty();
  }

  private Optional<String> liveMisuse() {
    if (snapshotOut != null) {
      return Optional.of("--snapshot-out is for snapshots; albedo snapshot reads AWS itself");
    }
    return autoApprove || terminal.interactive()
        ? LiveReader.misuse(flags)
        : Optional.of("nobody can be asked here: give --auto-approve");
  }

  private int applyLive() {
    Reported<Manifests> manifests = input.manifests(terminal.in());
    LiveReader reader = new LiveReader(terminal, flags);
    return reader
        .reading(
            account -> {
              PlanSource source = created(reader.source(manifests, account));
              return apply(source, () -> AppliedAccount.live(source, account));
            })
        .orElse(ExitCode.FAILED);
  }

  private int applyToSnapshot() {
    Reported<CloudState> cloud = input.cloud(terminal.in());
    if (cloud.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(cloud.diagnostics()));
      return ended(ExitCode.FAILED, "the snapshot could not be read wholly; nothing was done");
    }
    PlanSource source = created(PlanSource.of(input.manifests(terminal.in()), cloud, flags));
    return apply(source, () -> AppliedAccount.snapshot(source));
  }

  /** A saved plan was made for the manifests as they are. */
  private PlanSource created(PlanSource source) {
    return saved == null ? source.created() : source;
  }

  private int apply(PlanSource source, Supplier<AppliedAccount> account) {
    PlanResult all = source.planned();
    Optional<String> missing = Optional.ofNullable(group).flatMap(all::missing);
    return missing.isPresent()
        ? ended(ExitCode.USAGE, missing.get())
        : apply(source, group == null ? all : all.only(group), account);
  }

  private int apply(PlanSource source, PlanResult result, Supplier<AppliedAccount> account) {
    try {
      List<String> objections = objections(source, result);
      if (!objections.isEmpty()) {
        objections.forEach(terminal.err()::print);
        return ended(ExitCode.REFUSED, "the saved plan does not fit any more; nothing was done");
      }
    } catch (UnreadableException e) {
      return ended(ExitCode.FAILED, e.getMessage() + "; nothing was done");
    }
    return isApproved(result) ? carryOut(result, account.get()) : notApproved();
  }

  private boolean isApproved(PlanResult result) {
    if (!live || autoApprove || !result.plan().hasChanges()) {
      return true;
    }
    return new PlanApplier(terminal).isApproved(result.plan());
  }

  private int notApproved() {
    return ended(ExitCode.REFUSED, "not approved; nothing was done");
  }

  private List<String> objections(PlanSource source, PlanResult result) throws UnreadableException {
    return saved == null
        ? List.of()
        : new SavedPlanCheck(new SavedPlanFile(saved).read(terminal.in()))
            .objections(result.plan(), source.basis(result.plan()));
  }

  private int carryOut(PlanResult result, AppliedAccount account) {
    boolean done = new PlanApplier(terminal).apply(result.plan(), account);
    boolean written = write(account.kept().world());
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

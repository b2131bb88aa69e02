package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.render.PlanText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes all that a group has in AWS; needs no cluster. */
@Command(
    name = "destroy",
    description = {
      "Removes from AWS all that a group of Ingresses has, found by the tags of the cluster, after",
      "the plan was shown and approved. The cluster is not asked: it may be gone. What is"
          + " protected",
      "from deletion, what others made and what groups share stays."
    },
    sortOptions = false,
    customSynopsis =
        "albedo destroy --group ID --cluster-name NAME [--auto-approve] [--aws-snapshot FILE"
            + " [--snapshot-out FILE]] [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class DestroyCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final PlanApplier applier;

  @Option(
      names = "--group",
      required = true,
      paramLabel = "ID",
      description = "The group: its name, or namespace/name of an Ingress that has none.")
  private String group = "";

  @Option(names = "--auto-approve", description = "Do not ask.")
  private boolean autoApprove;

  @Mixin private final SnapshotInput snapshots = new SnapshotInput();

  @Option(
      names = "--snapshot-out",
      paramLabel = "FILE",
      description = "With --aws-snapshot: write the account as it is afterwards.")
  private @Nullable Path snapshotOut;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  DestroyCommand(Terminal terminal) {
    this.terminal = terminal;
    this.applier = new PlanApplier(terminal);
  }

  @Override
  public Integer call() {
    Optional<String> wrong = misuse();
    if (wrong.isPresent()) {
      return ended(ExitCode.USAGE, wrong.get());
    }
    return snapshots.isGiven() ? destroyInSnapshot() : destroyLive();
  }

  private Optional<String> misuse() {
    if (flags.clusterName().isEmpty()) {
      return Optional.of("destroy needs --cluster-name: what a cluster has is found by that name");
    }
    if (snapshotOut != null && !snapshots.isGiven()) {
      return Optional.of("--snapshot-out is for snapshots; albedo snapshot reads AWS itself");
    }
    return snapshots.isGiven() || autoApprove || terminal.interactive()
        ? Optional.empty()
        : Optional.of("nobody can be asked here: give --auto-approve");
  }

  private int destroyLive() {
    LiveReader reader = new LiveReader(terminal, flags);
    return reader
        .reading(
            account -> {
              Options options = options(Optional.of(account.vpc()));
              return destroy(
                  new OwnedGroups(reader.owned(account, options), options),
                  source -> AppliedAccount.live(source, account));
            })
        .orElse(ExitCode.FAILED);
  }

  private int destroyInSnapshot() {
    Reported<CloudState> cloud = snapshots.cloud(terminal.in());
    if (cloud.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(cloud.diagnostics()));
      return ended(ExitCode.FAILED, "the snapshot could not be read wholly; nothing was done");
    }
    Options options = options(cloud.value().facts().map(AccountFacts::vpc));
    return destroy(
        new OwnedGroups(cloud.value(), options),
        source -> AppliedAccount.snapshot(source.with(cloud.value())));
  }

  private Options options(Optional<VpcId> vpc) {
    return flags.toOptions(flags.clusterName().orElseThrow(), vpc);
  }

  private int destroy(OwnedGroups groups, Function<PlanSource, AppliedAccount> open) {
    Optional<String> missing = groups.missing(group);
    if (missing.isPresent()) {
      return ended(ExitCode.USAGE, missing.get() + "; nothing was done");
    }
    PlanSource source = groups.removal(group);
    Plan plan = OwnedGroups.planned(source, group);
    if (!plan.hasChanges()) {
      terminal.out().print(new PlanText(terminal.style()).of(plan));
      return ended(ExitCode.FAILED, "nothing of group " + group + " may be removed");
    }
    DestroyNotes.of(source.options().clusterName(), group).forEach(terminal.err()::println);
    DestroyNotes.ofShared(groups).forEach(terminal.err()::println);
    return isApproved(plan)
        ? carryOut(plan, open.apply(source))
        : ended(ExitCode.REFUSED, "not approved; nothing was done");
  }

  private boolean isApproved(Plan plan) {
    terminal.flush();
    return snapshots.isGiven() || autoApprove || applier.isApproved(plan);
  }

  private int carryOut(Plan plan, AppliedAccount account) {
    boolean done = applier.apply(plan, account);
    boolean written =
        snapshotOut == null
            || new AccountFiles(terminal).snapshot(snapshotOut, account.kept().world());
    boolean all = plan.groups().stream().map(GroupPlan::withheld).allMatch(w -> w.isEmpty());
    if (done && !all) {
      return ended(ExitCode.FAILED, "not all of group " + group + " was removed");
    }
    return done && written && !plan.hasErrors() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int ended(int code, String why) {
    terminal.err().println("albedo: " + why);
    return code;
  }
}

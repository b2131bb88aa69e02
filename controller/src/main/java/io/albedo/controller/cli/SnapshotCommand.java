package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.json.SnapshotWriter;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a plan may need to know of an account, as a file. */
@Command(
    name = "snapshot",
    description = {
      "Reads what any plan may need to know of an account of AWS, and prints it as a snapshot.",
      "It reads only, and holds no secrets. With --cluster-name only the load balancers of this",
      "cluster are in it, else those of all clusters in the VPC."
    },
    sortOptions = false,
    customSynopsis = "albedo snapshot [controller flags] > account.yaml",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class SnapshotCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  SnapshotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<CloudState> account = new LiveReader(terminal, flags).account();
    if (account.isEmpty()) {
      return ExitCode.FAILED;
    }
    terminal.out().print(SnapshotWriter.yaml(account.get()));
    terminal.err().println(summary(account.get()));
    return ExitCode.DONE;
  }

  private static String summary(CloudState state) {
    return "read %s: %s, %s, %s, %s"
        .formatted(
            state.facts().map(SnapshotCommand::place).orElse("nothing"),
            count(state.loadBalancers().size(), "load balancer"),
            count(state.rules().size(), "rule"),
            count(state.targetGroups().size(), "target group"),
            count(state.securityGroups().size(), "security group"));
  }

  private static String place(AccountFacts facts) {
    String account = facts.accountId().isEmpty() ? "" : "account " + facts.accountId() + ", ";
    return account + "region " + facts.region() + ", VPC " + facts.vpc();
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}

package io.albedo.controller.parity.testing;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.json.testing.Snapshots;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a recorded case starts from: a cluster, and an account in which nothing is deployed. */
public record CaseInput(
    ClusterState cluster, List<String> snapshots, CloudState account, Options options) {

  /** A command that has the flags of the controller and nothing else. */
  @Command
  private static final class Flagged {
    @Mixin private final ControllerFlags flags = new ControllerFlags();
  }

  public CaseInput {
    snapshots = List.copyOf(snapshots);
  }

  public static CaseInput of(RecordedCase recorded) {
    List<String> snapshots = new ArrayList<>(List.of(RecordedCase.commonAccount()));
    if (recorded.has("account.yaml")) {
      snapshots.add(recorded.file("account.yaml"));
    }
    CloudState account = Snapshots.clean(snapshots.toArray(String[]::new));
    return new CaseInput(
        cluster(recorded),
        snapshots,
        account,
        options(recorded, account.facts().map(AccountFacts::vpc)));
  }

  private static ClusterState cluster(RecordedCase recorded) {
    return new ManifestReader("")
        .read(List.of(new ManifestText("cluster.yaml", recorded.file("cluster.yaml"))))
        .value()
        .cluster();
  }

  private static Options options(RecordedCase recorded, Optional<VpcId> vpc) {
    var command = new Flagged();
    new CommandLine(command).parseArgs(flags(recorded));
    return command.flags.toOptions("demo", vpc);
  }

  private static String[] flags(RecordedCase recorded) {
    return recorded.has("flags.txt")
        ? recorded
            .file("flags.txt")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toArray(String[]::new)
        : new String[0];
  }

  public Plan plan() {
    return new Planner(options).plan(cluster, account);
  }
}

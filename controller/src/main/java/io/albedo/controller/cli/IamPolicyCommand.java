package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.planner.iam.StandingPolicy;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the role of a controller must allow. */
@Command(
    name = "iam-policy",
    description = {
      "Prints the IAM policy for the role of a controller that runs with these flags: all that it",
      "may ever ask of AWS. (What one plan takes is printed by albedo plan --iam-policy.)",
      "With --cluster-name only resources of this cluster may be changed, else those of any",
      "cluster, as with the policy of aws-load-balancer-controller."
    },
    sortOptions = false,
    customSynopsis = "albedo iam-policy [options] [controller flags] > policy.json",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class IamPolicyCommand implements Callable<Integer> {

  /** Source: "IAM and AWS STS quotas"; white space does not count. */
  private static final int MANAGED_POLICY_SIZE = 6_144;

  private final Terminal terminal;

  @Option(
      names = "--partition",
      paramLabel = "PARTITION",
      description = "aws (the default), aws-cn for China, aws-us-gov for GovCloud, ...")
  private String partition = "aws";

  @Option(
      names = "--assume-role",
      paramLabel = "ARN",
      description = {
        "A role that TargetGroupBindings name (spec.iamRoleArnToAssume). May be repeated;",
        "without it no role may be assumed."
      })
  private List<String> roles = new ArrayList<>();

  @Option(
      names = "--certificates",
      description = {
        "Print what the feature gate EnableCertificateManagement takes besides: a second policy,",
        "since a managed policy has no room for both."
      })
  private boolean certificates;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  IamPolicyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> misuse = misuse();
    if (misuse.isPresent()) {
      terminal.err().println("albedo: " + misuse.get());
      return ExitCode.USAGE;
    }
    Json.Obj document = policy().assuming(roles).document(partition, flags.clusterName());
    terminal.out().println(JsonWriter.pretty(document));
    sizeWarning(JsonWriter.compact(document).length()).ifPresent(terminal.err()::println);
    return ExitCode.DONE;
  }

  private StandingPolicy policy() {
    return certificates
        ? StandingPolicy.ofCertificates()
        : StandingPolicy.of(flags.toOptions(flags.clusterName().orElse(""), Optional.empty()));
  }

  private static Optional<String> sizeWarning(int characters) {
    return characters <= MANAGED_POLICY_SIZE
        ? Optional.empty()
        : Optional.of(
            "warning: the policy has %d characters without white space; a managed policy may have %d,"
                    .formatted(characters, MANAGED_POLICY_SIZE)
                + " a policy within a role 10240");
  }

  private Optional<String> misuse() {
    if (!partition.matches("aws(-[a-z]+)*")) {
      return Optional.of("--partition must be the name of one, such as aws-cn, not " + partition);
    }
    return roles.stream()
        .filter(role -> !role.matches("arn:[a-z-]+:iam::[0-9]{12}:role/.+"))
        .findFirst()
        .map(role -> "--assume-role must be the ARN of a role, not " + role);
  }
}

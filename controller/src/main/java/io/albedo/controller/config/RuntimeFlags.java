package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.LogLevel;
import io.albedo.controller.config.value.Switch;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the controller runs. */
final class RuntimeFlags {

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "How to reach the cluster; else as a pod of it.")
  @NotYet(Part.CLUSTER)
  String kubeconfig = "";

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      converter = LogLevel.Converter.class,
      description = "debug, info, warn or error.")
  @NotYet(Part.LOGS)
  LogLevel logLevel = LogLevel.INFO;

  @Option(
      names = "--sync-period",
      paramLabel = "DURATION",
      converter = GoDuration.Converter.class,
      description = "How often everything is looked at again, changed or not.")
  @NotYet(Part.CLUSTER)
  GoDuration syncPeriod = new GoDuration(Duration.ofHours(10));

  @Option(
      names = "--enable-leader-election",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Let only one of several controllers work.")
  @NotYet(Part.CLUSTER)
  Switch leaderElection = Switch.ON;

  @Option(
      names = "--leader-election-id",
      paramLabel = "NAME",
      description = "Name of the Lease by which the leader is elected.")
  @NotYet(Part.CLUSTER)
  String lease = "aws-load-balancer-controller-leader";

  @Option(
      names = "--leader-election-namespace",
      paramLabel = "NAME",
      description = "Namespace of that Lease; else that of the controller's pod.")
  @NotYet(Part.CLUSTER)
  String leaseNamespace = "";

  @Option(
      names = "--leader-election-lease-duration",
      paramLabel = "DURATION",
      converter = GoDuration.Converter.class,
      description = "How long a silent leader stays the leader; 0s for the library's default.")
  @NotYet(Part.CLUSTER)
  GoDuration leaseDuration = new GoDuration(Duration.ZERO);

  @Option(
      names = "--metrics-bind-addr",
      paramLabel = "ADDRESS",
      description = "Where metrics are served.")
  @NotYet(Part.SERVING)
  String metricsAddress = ":8080";

  @Option(
      names = "--health-probe-bind-addr",
      paramLabel = "ADDRESS",
      description = "Where health probes are answered.")
  @NotYet(Part.SERVING)
  String healthAddress = ":61779";

  Optional<String> kubeconfig() {
    return Optional.of(kubeconfig).filter(file -> !file.isEmpty());
  }
}

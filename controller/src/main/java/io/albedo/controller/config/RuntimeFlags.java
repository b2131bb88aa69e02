package io.albedo.controller.config;

import io.albedo.controller.config.value.LogLevel;
import io.albedo.controller.config.value.Switch;
import java.time.Duration;
import java.util.Optional;

/** How the controller runs. */
final class RuntimeFlags {

  private final Flag<String> kubeconfig;
  private final Flag<LogLevel> logLevel;

  RuntimeFlags(FlagSet flags) {
    kubeconfig =
        flags
            .named("--kubeconfig", "How to reach the cluster; else as a pod of it.")
            .notYet(MissingPart.CLUSTER)
            .text("FILE", "");
    logLevel =
        flags
            .named("--log-level", "debug, info, warn or error.")
            .notYet(MissingPart.LOGS)
            .one("LEVEL", new LogLevel.Converter(), LogLevel.INFO);
    flags
        .named("--sync-period", "How often everything is looked at again, changed or not.")
        .notYet(MissingPart.CLUSTER)
        .duration(Duration.ofHours(10));
    declareElection(flags);
    declareAddresses(flags);
  }

  private static void declareElection(FlagSet flags) {
    flags
        .named("--enable-leader-election", "Let only one of several controllers work.")
        .notYet(MissingPart.CLUSTER)
        .onOff(Switch.ON);
    flags
        .named("--leader-election-id", "Name of the Lease by which the leader is elected.")
        .notYet(MissingPart.CLUSTER)
        .text("NAME", "aws-load-balancer-controller-leader");
    flags
        .named(
            "--leader-election-namespace",
            "Namespace of that Lease; else that of the controller's pod.")
        .notYet(MissingPart.CLUSTER)
        .text("NAME", "");
    flags
        .named(
            "--leader-election-lease-duration",
            "How long a silent leader stays the leader; 0s for the library's default.")
        .notYet(MissingPart.CLUSTER)
        .duration(Duration.ZERO);
  }

  private static void declareAddresses(FlagSet flags) {
    flags
        .named("--metrics-bind-addr", "Where metrics are served.")
        .notYet(MissingPart.SERVING)
        .text("ADDRESS", ":8080");
    flags
        .named("--health-probe-bind-addr", "Where health probes are answered.")
        .notYet(MissingPart.SERVING)
        .text("ADDRESS", ":61779");
  }

  Optional<String> kubeconfig() {
    return Optional.of(kubeconfig.value()).filter(file -> !file.isEmpty());
  }

  LogLevel logLevel() {
    return logLevel.value();
  }
}

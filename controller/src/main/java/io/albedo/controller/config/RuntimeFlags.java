package io.albedo.controller.config;

import io.albedo.controller.config.value.BindAddress;
import io.albedo.controller.config.value.LogFormat;
import io.albedo.controller.config.value.LogLevel;
import io.albedo.controller.config.value.Switch;
import java.time.Duration;
import java.util.Optional;

/** How the controller runs. */
final class RuntimeFlags {

  private final Flag<String> kubeconfig;
  private final Flag<LogLevel> logLevel;
  private final Flag<LogFormat> logFormat;
  private final Flag<BindAddress> metricsAddress;
  private final Flag<BindAddress> healthAddress;

  RuntimeFlags(FlagSet flags) {
    kubeconfig =
        flags
            .named("--kubeconfig", "How to reach the cluster; else as a pod of it.")
            .notYet(MissingPart.CLUSTER)
            .text("FILE", "");
    logLevel =
        flags
            .named("--log-level", "debug, info, warn or error.")
            .one("LEVEL", new LogLevel.Converter(), LogLevel.INFO);
    logFormat =
        flags
            .named("--log-format", "text, or json with one object a line.")
            .one("FORMAT", new LogFormat.Converter(), LogFormat.TEXT);
    flags
        .named("--sync-period", "How often everything is looked at again, changed or not.")
        .notYet(MissingPart.CLUSTER)
        .duration(Duration.ofHours(10));
    declareElection(flags);
    metricsAddress =
        flags
            .named("--metrics-bind-addr", "Where metrics are served; 0 for nowhere.")
            .one("ADDRESS", new BindAddress.Converter(), BindAddress.onPort(8080));
    healthAddress =
        flags
            .named("--health-probe-bind-addr", "Where health probes are answered; 0 for nowhere.")
            .one("ADDRESS", new BindAddress.Converter(), BindAddress.onPort(61_779));
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

  Optional<String> kubeconfig() {
    return Optional.of(kubeconfig.value()).filter(file -> !file.isEmpty());
  }

  LogLevel logLevel() {
    return logLevel.value();
  }

  LogFormat logFormat() {
    return logFormat.value();
  }

  BindAddress metricsAddress() {
    return metricsAddress.value();
  }

  BindAddress healthAddress() {
    return healthAddress.value();
  }
}

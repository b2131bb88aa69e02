package io.albedo.controller.config;

import io.albedo.controller.config.value.BindAddress;
import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.LogFormat;
import io.albedo.controller.config.value.LogLevel;
import java.time.Duration;
import java.util.Optional;

/** How the controller runs. */
final class RuntimeFlags {

  private final Flag<String> kubeconfig;
  private final Flag<LogLevel> logLevel;
  private final Flag<GoDuration> syncPeriod;
  private final ElectionFlags election;
  private final Flag<LogFormat> logFormat;
  private final Flag<BindAddress> metricsAddress;
  private final Flag<BindAddress> healthAddress;

  RuntimeFlags(FlagSet flags) {
    kubeconfig =
        flags
            .named("--kubeconfig", "How to reach the cluster; else as a pod of it.")
            .text("FILE", "");
    logLevel =
        flags
            .named("--log-level", "debug, info, warn or error.")
            .one("LEVEL", new LogLevel.Converter(), LogLevel.INFO);
    logFormat =
        flags
            .named("--log-format", "text, or json with one object a line.")
            .one("FORMAT", new LogFormat.Converter(), LogFormat.TEXT);
    syncPeriod =
        flags
            .named("--sync-period", "How often everything is looked at again, changed or not.")
            .duration(Duration.ofHours(10));
    election = new ElectionFlags(flags);
    metricsAddress =
        flags
            .named("--metrics-bind-addr", "Where metrics are served; 0 for nowhere.")
            .one("ADDRESS", new BindAddress.Converter(), BindAddress.onPort(8080));
    healthAddress =
        flags
            .named("--health-probe-bind-addr", "Where health probes are answered; 0 for nowhere.")
            .one("ADDRESS", new BindAddress.Converter(), BindAddress.onPort(61_779));
  }

  Optional<String> kubeconfig() {
    return Optional.of(kubeconfig.value()).filter(file -> !file.isEmpty());
  }

  Duration syncPeriod() {
    return syncPeriod.value().value();
  }

  ElectionFlags election() {
    return election;
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

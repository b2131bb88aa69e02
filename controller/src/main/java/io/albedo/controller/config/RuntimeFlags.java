package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.LogLevel;
import java.time.Duration;
import java.util.Optional;

/** How the controller runs. */
final class RuntimeFlags {

  private final Flag<String> kubeconfig;
  private final Flag<LogLevel> logLevel;
  private final Flag<GoDuration> syncPeriod;
  private final ElectionFlags election;

  RuntimeFlags(FlagSet flags) {
    kubeconfig =
        flags
            .named("--kubeconfig", "How to reach the cluster; else as a pod of it.")
            .text("FILE", "");
    logLevel =
        flags
            .named("--log-level", "debug, info, warn or error.")
            .notYet(MissingPart.LOGS)
            .one("LEVEL", new LogLevel.Converter(), LogLevel.INFO);
    syncPeriod =
        flags
            .named("--sync-period", "How often everything is looked at again, changed or not.")
            .duration(Duration.ofHours(10));
    election = new ElectionFlags(flags);
    declareAddresses(flags);
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

  Duration syncPeriod() {
    return syncPeriod.value().value();
  }

  ElectionFlags election() {
    return election;
  }

  LogLevel logLevel() {
    return logLevel.value();
  }
}

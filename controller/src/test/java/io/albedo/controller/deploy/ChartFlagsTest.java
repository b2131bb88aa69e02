package io.albedo.controller.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.deploy.testing.Chart;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The controller understands the arguments that the chart gives it. */
class ChartFlagsTest {

  /** Flags for which the chart has no value: a cluster's pod has no use for another value. */
  private static final Set<String> WITHOUT_VALUE =
      Set.of(
          "--aws-vpc-tag-key",
          "--enable-leader-election",
          "--health-probe-bind-addr",
          "--kube-ca-pem-filepath",
          "--kubeconfig",
          "--webhook-cert-dir",
          "--webhook-cert-file",
          "--webhook-key-file");

  @Command
  private static final class Flagged {
    @Mixin private final ControllerFlags flags = new ControllerFlags();
  }

  static Stream<String> values() {
    return Chart.valueFiles();
  }

  private static ControllerFlags flags(String values) {
    List<String> arguments = Chart.with(values).arguments();
    assertThat(arguments.getFirst()).isEqualTo("run");
    var command = new Flagged();
    new CommandLine(command).parseArgs(arguments.stream().skip(1).toArray(String[]::new));
    return command.flags;
  }

  @ParameterizedTest
  @MethodSource("values")
  void areUnderstood(String values) {
    ControllerFlags flags = flags(values);
    assertThat(flags.toOptions("demo", Optional.empty()).clusterName()).isEqualTo("demo");
    assertThat(flags.clusterName()).contains("demo");
  }

  @Test
  void valuesArriveAsTheyWereGiven() {
    Options options = flags(Chart.EVERYTHING).toOptions("demo", Optional.empty());
    assertThat(options.defaultTags()).containsEntry("team", "edge, public");
    assertThat(options.externalManagedTags()).containsExactlyInAnyOrder("owner", "a,b");
    assertThat(options.maxTargetsPerTargetGroup()).isEqualTo(1_000_000);
    assertThat(options.serviceTargetEniSecurityGroupTags()).containsEntry("tier", "web");
    assertThat(options.enableShield()).isFalse();
    assertThat(options.ingressClass()).isEqualTo("public");
  }

  @Test
  void everyFlagHasAValue() {
    Set<String> all = new TreeSet<>();
    new CommandLine(new Flagged())
        .getCommandSpec()
        .options()
        .forEach(option -> all.add(option.longestName()));
    Set<String> given = new TreeSet<>();
    Chart.with(Chart.EVERYTHING).arguments().stream()
        .filter(argument -> argument.startsWith("--"))
        .forEach(argument -> given.add(argument.replaceFirst("=.*", "")));
    given.removeAll(WITHOUT_VALUE);
    all.removeAll(WITHOUT_VALUE);
    // Two ways to say which VPC, of which only one may be taken.
    given.add("--aws-vpc-tags");
    assertThat(given).isEqualTo(all);
  }

  @Test
  void tellWhereTheCertificateIs() {
    assertThat(Chart.with("values.yaml").arguments())
        .contains(
            "--webhook-secret=albedo-webhook-tls",
            "--webhook-service=albedo-webhook-service",
            "--webhook-configuration=albedo-webhook")
        .noneMatch(argument -> argument.contains("webhook-cert"));
    assertThat(Chart.with("ci/cert-manager.yaml").arguments())
        .contains(
            "--webhook-cert-dir=/etc/albedo/webhook",
            "--webhook-cert-file=tls.crt",
            "--webhook-key-file=tls.key")
        .noneMatch(argument -> argument.startsWith("--webhook-secret"));
  }
}

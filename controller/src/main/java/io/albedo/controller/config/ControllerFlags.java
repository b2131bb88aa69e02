package io.albedo.controller.config;

import io.albedo.controller.config.value.BindAddress;
import io.albedo.controller.config.value.GateSwitches;
import io.albedo.controller.config.value.LogFormat;
import io.albedo.controller.config.value.LogLevel;
import io.albedo.model.alb.VpcId;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The controller's flags, to be mixed into a command. Bad values are {@link ParameterException}s: a
 * value that cannot be read while the command line is parsed, values that do not go together in
 * {@link #toOptions}.
 */
@Command
public final class ControllerFlags {

  private final FlagSet flags = new FlagSet();
  private final Flag<String> clusterName =
      flags
          .named("--cluster-name", "Name of the cluster, in names and tags of all that is made.")
          .text("NAME", "");
  private final Flag<List<GateSwitches>> gates =
      flags
          .named("--feature-gates", "Features switched on or off.")
          .many("GATE=BOOL,...", GateSwitches.class, new GateSwitches.Converter());
  private final IngressFlags ingress = new IngressFlags(flags);
  private final LoadBalancerFlags loadBalancers = new LoadBalancerFlags(flags);
  private final TagFlags tags = new TagFlags(flags);
  private final SecurityGroupFlags securityGroups = new SecurityGroupFlags(flags);
  private final AddOnFlags addOns = new AddOnFlags(flags);
  private final PlanFlags plans = new PlanFlags(flags);
  private final AwsFlags aws = new AwsFlags(flags);
  private final ChangeFlags changes = new ChangeFlags(flags);
  private final RuntimeFlags runtime = new RuntimeFlags(flags);
  private final TargetFlags targets;
  private final WebhookFlags webhooks;
  private @Nullable CommandSpec command;

  /** Only declares the flags; a command comes with {@link #mixInto}. */
  public ControllerFlags() {
    targets = new TargetFlags(flags);
    webhooks = new WebhookFlags(flags);
    ServiceFlags.declare(flags);
  }

  /** Called by picocli for a field with {@code @Mixin}. */
  @Spec(Spec.Target.MIXEE)
  void mixInto(CommandSpec command) {
    this.command = command;
    flags.addTo(command);
  }

  /** {@code --cluster-name}; whether it must be given is the command's to say. */
  public Optional<String> clusterName() {
    return Optional.of(clusterName.value()).filter(name -> !name.isEmpty());
  }

  /** {@code --kubeconfig}. */
  public Optional<String> kubeconfig() {
    return runtime.kubeconfig();
  }

  /** {@code --sync-period}. */
  public Duration syncPeriod() {
    return runtime.syncPeriod();
  }

  /** {@code --ingress-max-concurrent-reconciles}; at least 1. */
  public int concurrency() {
    return Math.max(1, ingress.concurrency());
  }

  /** How fast bindings are worked on. */
  public BindingPace bindingPace() {
    return new BindingPace(targets.requeue(), targets.longestPause(), targets.concurrency());
  }

  /** How the leader is elected. */
  public ElectionFlags election() {
    return runtime.election();
  }

  /** Where AWS is, and how it is called. */
  public AwsFlags aws() {
    return aws;
  }

  /** {@code --log-level}. */
  public LogLevel logLevel() {
    return runtime.logLevel();
  }

  /** {@code --log-format}. */
  public LogFormat logFormat() {
    return runtime.logFormat();
  }

  /** {@code --metrics-bind-addr}. */
  public BindAddress metricsAddress() {
    return runtime.metricsAddress();
  }

  /** {@code --health-probe-bind-addr}. */
  public BindAddress healthAddress() {
    return runtime.healthAddress();
  }

  public WebhookFlags webhooks() {
    return webhooks;
  }

  /** Every flag with the value that holds, in the order of names; secrets are left out. */
  public SortedMap<String, String> effective() {
    return EffectiveFlags.of(commandLine().getCommandSpec());
  }

  /**
   * What the flags mean to the planner.
   *
   * @param clusterName the cluster's name, given by flag or otherwise
   * @param vpc the VPC where {@code --aws-vpc-id} is not given
   * @throws ParameterException if flags contradict each other or a rule; it tells all that do
   */
  public Options toOptions(String clusterName, Optional<VpcId> vpc) {
    check();
    Options.Builder options =
        Options.builder()
            .clusterName(clusterName)
            .vpc(aws.vpc().or(() -> vpc))
            .featureGates(GateSwitches.on(gates.value()));
    ingress.addTo(options);
    loadBalancers.addTo(options);
    tags.addTo(options);
    securityGroups.addTo(options);
    addOns.addTo(options);
    plans.addTo(options);
    changes.addTo(options);
    targets.addTo(options);
    return options.build();
  }

  /** What the flags mean where the input is known to be the whole cluster. */
  public Options toOptionsOfWholeCluster(String clusterName, Optional<VpcId> vpc) {
    return Options.builder()
        .from(toOptions(clusterName, vpc))
        .removeOrphans(changes.orphans().removes(true))
        .extent(Extent.CLUSTER)
        .build();
  }

  /** Flags and gates that the user gave, though they change nothing in this release. */
  public List<InertFlag> withoutEffect() {
    return InertFlag.given(commandLine().getParseResult());
  }

  /**
   * Refuses values that do not go together, before anybody acts on some of them.
   *
   * @throws ParameterException telling all that do not
   */
  public void check() {
    List<String> problems =
        Stream.of(tags.problems(), securityGroups.problems(), ingress.problems(), aws.problems())
            .flatMap(p -> p)
            .toList();
    if (!problems.isEmpty()) {
      throw new ParameterException(commandLine(), String.join("\n  ", problems));
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "not mixed into a command").commandLine();
  }
}

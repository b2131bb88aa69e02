package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.local.Identities;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanBasis;
import io.albedo.planner.translate.Translation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All that a plan is made from, read and completed.
 *
 * @param findings of what was read
 */
record PlanSource(
    ClusterState cluster, CloudState cloud, Options options, List<Diagnostic> findings) {

  private static final String USUAL_CLUSTER_NAME = "default";

  static PlanSource of(
      Reported<Manifests> manifests, Reported<CloudState> cloud, ControllerFlags flags) {
    return of(
        manifests,
        flags,
        cloud.value().facts().map(AccountFacts::vpc),
        (cluster, options) -> cloud);
  }

  /**
   * The same, where AWS is looked at when it is known what for.
   *
   * @param vpc the VPC where {@code --aws-vpc-id} is not given
   */
  static PlanSource of(
      Reported<Manifests> manifests,
      ControllerFlags flags,
      Optional<VpcId> vpc,
      BiFunction<ClusterState, Options, Reported<CloudState>> look) {
    Options options = flags.toOptions(flags.clusterName().orElse(USUAL_CLUSTER_NAME), vpc);
    Reported<ClusterState> cluster =
        AssumedClass.in(manifests.value().cluster(), options.ingressClass());
    Reported<CloudState> cloud = look.apply(cluster.value(), options);
    return new PlanSource(
        cluster.value(),
        cloud.value(),
        options,
        Stream.of(
                manifests.diagnostics(),
                cloud.diagnostics(),
                nameless(flags.clusterName()),
                cluster.diagnostics())
            .flatMap(List::stream)
            .toList());
  }

  private static List<Diagnostic> nameless(Optional<String> clusterName) {
    return clusterName.isPresent()
        ? List.of()
        : List.of(
            Diagnostic.of(
                Code.CLUSTER_NAME_MISSING,
                new Subject("Flag", "--cluster-name"),
                "",
                "no cluster name is given; " + USUAL_CLUSTER_NAME + " is used"));
  }

  /** The same, for rules that are shown as written, too large or not. */
  PlanSource asWritten() {
    return new PlanSource(
        cluster,
        cloud,
        Options.builder().from(options).refuseTooLargeRules(false).build(),
        findings);
  }

  /** The same in another account, or with more of it. */
  PlanSource with(CloudState other) {
    return new PlanSource(cluster, other, options, findings);
  }

  /** The same, as if all objects had been created. */
  PlanSource created() {
    return new PlanSource(Identities.given(cluster), cloud, options, findings);
  }

  PlanResult planned() {
    Planner planner = new Planner(options);
    Translation translation = planner.translate(cluster, cloud);
    Plan groups = planner.plan(translation, cluster, cloud);
    return new PlanResult(translation, groups)
        .with(new TargetSource(cluster, cloud).planned(planner))
        .with(findings);
  }

  PlanBasis basis(Plan plan) {
    return new Planner(options).basis(plan, cluster, cloud);
  }
}

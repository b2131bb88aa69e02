package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Plan;
import io.albedo.planner.endpoint.BackendResolver;
import io.albedo.planner.options.Options;
import io.albedo.planner.reach.Contribution;
import io.albedo.planner.reach.ContributionResolver;
import io.albedo.planner.reach.InterfaceGaps;
import io.albedo.planner.reach.RuleDiffer;
import io.albedo.planner.target.BindingPlanner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the targets of all bindings of a cluster. */
public final class TargetPlanner {

  private final Options options;

  public TargetPlanner(Options options) {
    this.options = options;
  }

  /** How targets, permissions and readiness gates get from what they are to what they should be. */
  public TargetPlan plan(ClusterState cluster, CloudState cloud) {
    BindingReader reader = new BindingReader(cluster, cloud, options);
    List<BindingState> states =
        cluster.targetGroupBindings().values().stream()
            .filter(this::isWatched)
            .map(reader::read)
            .toList();
    RuleOperations rules = rules(cluster, cloud, states);
    Set<Arn> inUse = inUse(states);
    List<Outcome> outcomes = new ArrayList<>();
    for (BindingState state : states) {
      List<OperationId> authorizations =
          rules.authorizations(state.contribution().wanted().keySet());
      boolean shared = state.targetGroup().filter(inUse::contains).isPresent();
      outcomes.add(new BindingPlanner(cluster, cloud, options, state).plan(authorizations, shared));
    }
    return result(
        states,
        outcomes,
        rules,
        new TargetPlanChecker(cluster, cloud, options.maxTargetsPerTargetGroup()));
  }

  private boolean isWatched(TargetGroupBindingObject binding) {
    return options.watchNamespace().map(binding.name().namespace()::equals).orElse(true);
  }

  /** Bindings of namespaces that somebody else watches keep what they have. */
  private RuleOperations rules(ClusterState cluster, CloudState cloud, List<BindingState> states) {
    Stream<Contribution> others =
        cluster.targetGroupBindings().values().stream()
            .filter(binding -> !isWatched(binding))
            .map(binding -> ContributionResolver.claimsOf(binding, List.of()));
    List<Contribution> all =
        Stream.concat(states.stream().map(BindingState::contribution), others).toList();
    boolean mayRevoke = new WholeReading(cluster.unread()).hasAllBindings();
    return new RuleOperations(new RuleDiffer(cloud, options).diff(all, mayRevoke));
  }

  /** Target groups of bindings that stay. */
  private static Set<Arn> inUse(List<BindingState> states) {
    return states.stream()
        .filter(state -> !state.binding().deleting())
        .map(BindingState::targetGroup)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private TargetPlan result(
      List<BindingState> states,
      List<Outcome> outcomes,
      RuleOperations rules,
      TargetPlanChecker checker) {
    List<GroupPlan> groups = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    SortedSet<ObjectName> waiting = new TreeSet<>();
    rules.admit().ifPresent(groups::add);
    for (int i = 0; i < states.size(); i++) {
      groups.add(outcomes.get(i).plan());
      findings.addAll(outcomes.get(i).findings());
      if (outcomes.get(i).waiting()) {
        waiting.add(states.get(i).name());
      }
    }
    rules.shutOut(operations(groups)).ifPresent(groups::add);
    checker.check(states, operations(groups));
    return new TargetPlan(
        new Plan(
            new TargetPolicy(options.changePolicy()).applied(groups),
            findings.stream().distinct().sorted().toList()),
        waiting);
  }

  private static List<Operation> operations(List<GroupPlan> groups) {
    return groups.stream().flatMap(group -> group.operations().stream()).toList();
  }

  /**
   * Needs whose answer leaves a pod or node without a network interface, each with the pods or
   * nodes. What is remembered of a node may be older than a pod on it.
   */
  public SortedMap<CloudNeed, SortedSet<String>> gaps(ClusterState cluster, CloudState cloud) {
    BackendResolver backends = new BackendResolver(cluster, options);
    InterfaceGaps gaps = new InterfaceGaps(cluster, cloud, options);
    cluster.targetGroupBindings().values().stream()
        .filter(this::isWatched)
        .filter(binding -> !binding.deleting() && binding.networking().isPresent())
        .forEach(binding -> gaps.add(backends.of(binding)));
    return gaps.all();
  }
}

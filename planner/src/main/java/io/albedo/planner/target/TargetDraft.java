package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.options.Options;
import io.albedo.planner.reach.Contribution;
import io.albedo.planner.reach.ContributionResolver;
import io.albedo.planner.reach.RuleDiffer;
import io.albedo.planner.target.BindingPlanner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan of targets that nobody has looked over yet. */
final class TargetDraft {

  private final ClusterState cluster;
  private final CloudState cloud;
  private final Options options;
  private final Bugs bugs;
  private final List<BindingState> states;
  private final List<GroupPlan> groups = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final SortedSet<ObjectName> waiting = new TreeSet<>();

  /**
   * A draft.
   *
   * @param states of the bindings that are planned; all others keep what they have
   * @param bugs hears of those that cannot be planned
   */
  TargetDraft(
      ClusterState cluster,
      CloudState cloud,
      Options options,
      List<BindingState> states,
      Bugs bugs) {
    this.cluster = cluster;
    this.cloud = cloud;
    this.options = options;
    this.bugs = bugs;
    this.states = states;
    draw();
  }

  private void draw() {
    RuleOperations rules = rules();
    Set<Arn> inUse = inUse();
    rules.admit().ifPresent(groups::add);
    for (BindingState state : states) {
      List<OperationId> authorizations =
          rules.authorizations(state.contribution().wanted().keySet());
      boolean shared = state.targetGroup().filter(inUse::contains).isPresent();
      bugs.tried(
              state.name(),
              () -> new BindingPlanner(cluster, cloud, options, state).plan(authorizations, shared))
          .ifPresent(outcome -> add(state, outcome));
    }
    rules.shutOut(operations()).ifPresent(groups::add);
  }

  private void add(BindingState state, Outcome outcome) {
    groups.add(outcome.plan());
    findings.addAll(outcome.findings());
    if (outcome.waiting()) {
      waiting.add(state.name());
    }
  }

  /** Of whom it is not known what was let in for them, nothing is shut out. */
  private RuleOperations rules() {
    List<Contribution> all =
        states.stream().map(BindingState::contribution).collect(Collectors.toList());
    Set<ObjectName> planned = states.stream().map(BindingState::name).collect(Collectors.toSet());
    boolean mayRevoke = new WholeReading(cluster.unread()).hasAllBindings();
    for (TargetGroupBindingObject binding : cluster.targetGroupBindings().values()) {
      if (!planned.contains(binding.name())) {
        Optional<Contribution> kept =
            bugs.tried(binding.name(), () -> ContributionResolver.claimsOf(binding, List.of()));
        kept.ifPresent(all::add);
        mayRevoke &= kept.isPresent();
      }
    }
    return new RuleOperations(new RuleDiffer(cloud, options).diff(all, mayRevoke));
  }

  /** Target groups of bindings that stay. */
  private Set<Arn> inUse() {
    return states.stream()
        .filter(state -> !state.binding().deleting())
        .map(BindingState::targetGroup)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  List<BindingState> states() {
    return states;
  }

  List<GroupPlan> groups() {
    return List.copyOf(groups);
  }

  List<Operation> operations() {
    return groups.stream().flatMap(group -> group.operations().stream()).toList();
  }

  List<Diagnostic> findings() {
    return findings.stream().distinct().sorted().toList();
  }

  SortedSet<ObjectName> waiting() {
    return waiting;
  }
}

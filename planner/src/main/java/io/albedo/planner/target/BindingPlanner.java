package io.albedo.planner.target;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.Backend.NodeEndpoint;
import io.albedo.planner.endpoint.Backend.PodEndpoint;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans the targets of one binding. */
final class BindingPlanner {

  private static final String FINALIZER = "elbv2.k8s.aws/resources";

  private final ClusterState cluster;
  private final CloudState cloud;
  private final Options options;
  private final BindingState state;
  private final BindingOperations operations;
  private final GateDiffer gates;
  private final ReadinessGate gate;
  private final List<Diagnostic> findings;
  private boolean waiting;

  BindingPlanner(ClusterState cluster, CloudState cloud, Options options, BindingState state) {
    this.cluster = cluster;
    this.cloud = cloud;
    this.options = options;
    this.state = state;
    this.operations = new BindingOperations(state);
    this.gate = ReadinessGate.of(state.name());
    this.gates = new GateDiffer(gate);
    this.findings = new ArrayList<>(state.findings());
    findings.addAll(state.contribution().findings());
  }

  /** What comes of one binding. */
  record Outcome(GroupPlan plan, List<Diagnostic> findings, boolean waiting) {}

  /**
   * The plan.
   *
   * @param authorizations the operations that let traffic in to this binding's targets
   * @param shared whether another binding has the target group, too
   */
  Outcome plan(Collection<OperationId> authorizations, boolean shared) {
    if (state.binding().deleting()) {
      close(shared);
    } else if (!state.hasErrors()) {
      open(authorizations);
    }
    return new Outcome(group(), findings.stream().distinct().toList(), waiting);
  }

  private void open(Collection<OperationId> authorizations) {
    switch (state.backend()) {
      case Backend.Missing missing -> empty();
      case Backend.Unusable unusable -> {}
      case Backend.Pods pods -> pods(pods);
      case Backend.Nodes nodes -> nodes(nodes, authorizations);
    }
  }

  /** A binding that goes takes its targets along, whatever else is wrong with it. */
  private void close(boolean shared) {
    if (!state.binding().finalizers().contains(FINALIZER)) {
      return;
    }
    if (!shared) {
      leave("the TargetGroupBinding is deleted");
    }
    operations.tell(gates.news(gates.opened(state.name(), cluster.pods().values())), gate);
  }

  private void empty() {
    if (state.whole()) {
      leave("the backend of the TargetGroupBinding does not exist");
    }
  }

  /**
   * If targets leave, those that drain already are named along with them: nobody may look again,
   * and what was seen may be a moment old.
   */
  private void leave(String reason) {
    List<ObservedTarget> present = state.present().orElse(List.of());
    TargetDiffer differ = new TargetDiffer(0, state.mayLeave());
    boolean live = !differ.diff(Collections.emptySortedSet(), present).deregister().isEmpty();
    List<ObservedTarget> leaving = live ? differ.all(present) : List.of();
    state.targetGroup().ifPresent(group -> operations.deregister(group, leaving, false, reason));
    if (isMultiCluster() && state.note().isPresent()) {
      operations.forget();
    }
  }

  private boolean isMultiCluster() {
    return state.binding().multiClusterTargetGroup();
  }

  private TargetDiff diff(Map<String, ?> endpoints) {
    TargetDiff diff = state.diff(options.maxTargetsPerTargetGroup());
    waiting = !state.held().isEmpty() || isPlaceToBecomeFree(diff) || isLost();
    if (!diff.beyond().isEmpty()) {
      find(
          Code.TOO_MANY_TARGETS,
          "of %2$d targets %1$d wait for a place; there may be %3$d"
              .formatted(
                  diff.beyond().size(), endpoints.size(), options.maxTargetsPerTargetGroup()));
    }
    return diff;
  }

  private boolean isPlaceToBecomeFree(TargetDiff diff) {
    return !diff.beyond().isEmpty()
        && state.present().orElse(List.of()).stream().anyMatch(ObservedTarget::isDraining);
  }

  /** A network interface that is not found may be a moment old. */
  private boolean isLost() {
    return state.contribution().findings().stream()
        .anyMatch(finding -> finding.code() == Code.INTERFACE_NOT_FOUND);
  }

  private void find(Code code, String why) {
    findings.add(Diagnostic.of(code, state.subject(), "spec.targetGroupARN", why));
  }

  private void pods(Backend.Pods pods) {
    TargetDiff diff = diff(pods.endpoints());
    ZoneChoice zones = ZoneChoice.of(cluster, cloud, options, state);
    boolean registrable = diff.register().isEmpty() || zones.isKnown();
    if (!registrable) {
      find(Code.VPC_NOT_FOUND, "the VPC of the target group was not found");
    }
    List<Target> targets =
        registrable
            ? diff.register().stream().map(k -> target(pods.endpoints(), k, zones)).toList()
            : List.of();
    move(diff, targets, new TreeSet<>(pods.endpoints().keySet()), List.of());
    List<GateChange> told =
        gates.wanted(pods, diff).stream()
            .filter(change -> registrable || !diff.register().contains(change.target()))
            .toList();
    operations.tell(gates.news(told), gate);
    waiting |= told.stream().anyMatch(change -> !ReadinessGate.isOpen(change.condition()));
  }

  private static Target target(Map<String, PodEndpoint> endpoints, String key, ZoneChoice zones) {
    PodEndpoint endpoint = Objects.requireNonNull(endpoints.get(key));
    return new Target(
        endpoint.address(), endpoint.port(), zones.of(endpoint.address(), endpoint.pod()));
  }

  /** Traffic that a node does not admit fails, and nobody would see why: nothing is moved then. */
  private void nodes(Backend.Nodes nodes, Collection<OperationId> authorizations) {
    if (!state.contribution().isKnown()) {
      waiting = isLost();
      return;
    }
    TargetDiff diff = diff(nodes.endpoints());
    List<Target> targets =
        diff.register().stream()
            .map(key -> Objects.requireNonNull(nodes.endpoints().get(key)))
            .map(BindingPlanner::target)
            .toList();
    move(diff, targets, new TreeSet<>(nodes.endpoints().keySet()), authorizations);
  }

  private static Target target(NodeEndpoint endpoint) {
    return new Target(endpoint.instance(), endpoint.port(), Optional.empty());
  }

  private void move(
      TargetDiff diff,
      List<Target> targets,
      SortedSet<String> wanted,
      Collection<OperationId> authorizations) {
    Arn group = state.targetGroup().orElseThrow();
    List<OperationId> before = new ArrayList<>(authorizations);
    noteBefore(diff, wanted).ifPresent(before::add);
    operations.register(group, targets, before);
    operations.deregister(
        group,
        diff.deregister(),
        diff.emptiesTheGroup(),
        "no longer endpoints of Service " + state.binding().serviceName());
    noteAfter(diff, wanted);
  }

  /** What is to be deregistered stays noted until it is. */
  private Optional<OperationId> noteBefore(TargetDiff diff, SortedSet<String> wanted) {
    SortedSet<String> all = new TreeSet<>(wanted);
    diff.deregister().forEach(target -> all.add(TargetDiffer.key(target)));
    all.addAll(state.held());
    if (!state.whole()) {
      state.noted().ifPresent(all::addAll);
    }
    boolean missing = state.noted().map(noted -> !noted.containsAll(all)).orElse(true);
    boolean last = diff.deregister().isEmpty() && !state.noted().equals(Optional.of(all));
    return isMultiCluster() && (missing || last)
        ? Optional.of(operations.note(all, state.note().isPresent(), "before"))
        : Optional.empty();
  }

  private void noteAfter(TargetDiff diff, SortedSet<String> wanted) {
    if (isMultiCluster() && !diff.deregister().isEmpty()) {
      SortedSet<String> left = new TreeSet<>(wanted);
      left.addAll(state.held());
      operations.note(left, true, "after");
    }
  }

  private GroupPlan group() {
    String name = state.subject().text();
    List<Operation> planned = operations.operations();
    return GroupPlan.builder()
        .group(name)
        .status(status(planned))
        .desired(AlbGraph.empty(new StackId(name)))
        .operations(planned)
        .withheld(withheld())
        .build();
  }

  private List<Withheld> withheld() {
    return state.held().isEmpty()
        ? List.of()
        : List.of(
            new Withheld(
                ResourceId.targetGroupBinding(state.name().text()),
                "deregister " + String.join(", ", state.held()),
                "no other target is healthy yet"));
  }

  private PlanStatus status(List<Operation> planned) {
    boolean errors = findings.stream().anyMatch(Diagnostic::isError);
    if (planned.isEmpty() && state.held().isEmpty()) {
      return errors ? PlanStatus.BLOCKED : PlanStatus.NO_CHANGE;
    }
    return errors || !state.held().isEmpty() ? PlanStatus.PARTIAL : PlanStatus.APPLICABLE;
  }
}

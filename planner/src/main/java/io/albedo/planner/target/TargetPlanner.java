package io.albedo.planner.target;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.check.PlannerBug;
import io.albedo.planner.endpoint.BackendResolver;
import io.albedo.planner.options.Options;
import io.albedo.planner.reach.InterfaceGaps;
import io.albedo.planner.target.TargetPlanChecker.Objection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** Plans the targets of all bindings of a cluster. */
public final class TargetPlanner {

  private final Options options;

  public TargetPlanner(Options options) {
    this.options = options;
  }

  /**
   * How targets, permissions and readiness gates get from what they are to what they should be. A
   * bug that one binding meets is its own: it keeps what it has, and the others are planned.
   */
  public TargetPlan plan(ClusterState cluster, CloudState cloud) {
    Bugs bugs = new Bugs();
    BindingReader reader = new BindingReader(cluster, cloud, options);
    List<BindingState> states =
        cluster.targetGroupBindings().values().stream()
            .filter(this::isWatched)
            .flatMap(b -> bugs.tried(b.name(), () -> reader.read(b)).stream())
            .toList();
    TargetDraft draft = new TargetDraft(cluster, cloud, options, states, bugs);
    Optional<Objection> objection = objection(draft, cluster, cloud);
    while (objection.isPresent()) {
      bugs.add(culprit(objection.get(), draft), objection.get().bug());
      List<BindingState> others =
          draft.states().stream().filter(state -> !bugs.has(state.name())).toList();
      draft = new TargetDraft(cluster, cloud, options, others, bugs);
      objection = objection(draft, cluster, cloud);
    }
    List<GroupPlan> groups = new TargetPolicy(options.changePolicy()).applied(draft.groups());
    return new TargetPlan(new Plan(groups, draft.findings()), draft.waiting(), bugs.all());
  }

  /** Bindings of namespaces that somebody else watches keep what they have. */
  private boolean isWatched(TargetGroupBindingObject binding) {
    return options.watchNamespace().map(binding.name().namespace()::equals).orElse(true);
  }

  private Optional<Objection> objection(TargetDraft draft, ClusterState cluster, CloudState cloud) {
    return new TargetPlanChecker(cluster, cloud, options.maxTargetsPerTargetGroup())
        .objection(draft.states(), draft.operations());
  }

  /**
   * Whose operation it is.
   *
   * @throws PlannerBug if it is nobody's alone
   */
  private static ObjectName culprit(Objection objection, TargetDraft draft) {
    return draft.states().stream()
        .map(BindingState::name)
        .filter(name -> name.text().equals(objection.operation().resource().id()))
        .findFirst()
        .orElseThrow(objection::bug);
  }

  /**
   * Needs whose answer leaves a pod or node without a network interface, each with the pods or
   * nodes. What is remembered of a node may be older than a pod on it. Bindings that meet a bug
   * have none; the plan tells of them.
   */
  public SortedMap<CloudNeed, SortedSet<String>> gaps(ClusterState cluster, CloudState cloud) {
    BackendResolver backends = new BackendResolver(cluster, options);
    Bugs bugs = new Bugs();
    InterfaceGaps gaps = new InterfaceGaps(cluster, cloud, options);
    cluster.targetGroupBindings().values().stream()
        .filter(this::isWatched)
        .filter(binding -> !binding.deleting() && binding.networking().isPresent())
        .forEach(
            b -> {
              var unused =
                  bugs.tried(
                      b.name(),
                      () -> {
                        gaps.add(backends.of(b));
                        return b;
                      });
            });
    return gaps.all();
  }
}

package io.albedo.controller.targets;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.Planner;
import io.albedo.planner.target.TargetGroupLookup;
import io.albedo.planner.target.TargetPlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Makes a plan on what is remembered of AWS. Then it looks at what the plan does, and reads again
 * what that rests on, if it is too old for that:
 *
 * <pre>
 * plan                                                | read again, if older than
 * ----------------------------------------------------+---------------------------------------
 * somebody waits for the health of targets            | their target group  15 s (the flag)
 * registers, deregisters, or a binding goes           | its target group     5 min
 * deregisters, and nobody is known to stay healthy    | its target group     our registrations
 * registers, or changes permissions                   | network             10 min
 * does not find the interface of a pod or node        | its node             0, then 15 s
 * does nothing                                        | nothing
 * </pre>
 */
final class Survey {

  private final Planner planner;
  private final RememberedCloud memory;
  private final TargetPace pace;

  Survey(Planner planner, RememberedCloud memory, TargetPace pace) {
    this.planner = planner;
    this.memory = memory;
    this.pace = pace;
  }

  /** A plan, and what it was made on. */
  record Surveyed(ClusterState cluster, CloudState cloud, TargetPlan plan) {

    List<Operation> operations() {
      return plan.plan().groups().stream()
          .map(GroupPlan::operations)
          .flatMap(List::stream)
          .toList();
    }
  }

  Surveyed of(ClusterState cluster) {
    Surveyed first = planned(cluster);
    return forgetsDoubts(first) ? planned(cluster) : first;
  }

  private Surveyed planned(ClusterState cluster) {
    SortedSet<CloudNeed> needs = planner.targetNeeds(cluster);
    CloudState cloud = memory.observe(needs);
    SortedSet<CloudNeed> more = planner.targetNeeds(cluster, cloud);
    if (!more.equals(needs)) {
      cloud = memory.observe(more);
    }
    return new Surveyed(cluster, cloud, planner.planTargets(cluster, cloud));
  }

  private boolean forgetsDoubts(Surveyed first) {
    Set<Arn> groups = doubtful(first);
    memory.targets().forget(groups);
    boolean network =
        restsOnNetwork(first) && memory.network().forgetOlderThan(pace.ages().network());
    boolean gaps = memory.network().forgetFor(planner.targetGaps(first.cluster(), first.cloud()));
    return !groups.isEmpty() || network || gaps;
  }

  private Set<Arn> doubtful(Surveyed first) {
    RememberedTargets targets = memory.targets();
    Set<Arn> doubtful = new HashSet<>(moved(first));
    TargetGroupLookup lookup = new TargetGroupLookup(first.cloud());
    for (TargetGroupBindingObject binding : first.cluster().targetGroupBindings().values()) {
      if (binding.deleting()) {
        lookup.of(binding).ifPresent(doubtful::add);
      }
    }
    doubtful.removeIf(group -> !targets.isUnreadFor(pace.ages().targets(), group));
    doubtful.addAll(blind(first));
    for (ObjectName waiting : first.plan().waiting()) {
      Optional.ofNullable(first.cluster().targetGroupBindings().get(waiting))
          .flatMap(lookup::of)
          .filter(group -> targets.isUntouchedFor(pace.requeue(), group))
          .ifPresent(doubtful::add);
    }
    return doubtful;
  }

  /** Before targets leave it must be known who is healthy. */
  private Set<Arn> blind(Surveyed first) {
    Map<Arn, Set<String>> leaving = new HashMap<>();
    for (Operation operation : first.operations()) {
      if (operation.call() instanceof TargetCall.Deregister call) {
        Set<String> keys = leaving.computeIfAbsent(call.targetGroup(), g -> new HashSet<>());
        call.targets().forEach(target -> keys.add(target.text()));
      }
    }
    leaving.entrySet().removeIf(e -> !memory.targets().mayHideHealth(e.getKey(), e.getValue()));
    return leaving.keySet();
  }

  private static Set<Arn> moved(Surveyed first) {
    Set<Arn> groups = new HashSet<>();
    for (Operation operation : first.operations()) {
      switch (operation.call()) {
        case TargetCall.Register call -> groups.add(call.targetGroup());
        case TargetCall.Deregister call -> groups.add(call.targetGroup());
        default -> {}
      }
    }
    return groups;
  }

  private static boolean restsOnNetwork(Surveyed first) {
    return first.operations().stream()
        .map(Operation::call)
        .anyMatch(
            call ->
                call instanceof TargetCall.Register
                    || call instanceof Call.AuthorizeSecurityGroupIngress
                    || call instanceof Call.RevokeSecurityGroupIngress);
  }
}

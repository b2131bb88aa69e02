package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.target.OperationChain.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes down what is done for one binding: note, register, deregister, note, tell pods. Targets
 * come before others leave, so that a target group is never emptied on the way to its new targets.
 */
final class BindingOperations {

  /** Source: quota of targets in one call, as aws-load-balancer-controller keeps to it. */
  private static final int MOST_AT_ONCE = 200;

  private final BindingState state;
  private final OperationChain chain;
  private final SortedMap<String, OperationId> registrations = new TreeMap<>();
  private final List<OperationId> departures = new ArrayList<>();

  BindingOperations(BindingState state) {
    this.state = state;
    this.chain = new OperationChain(ResourceId.targetGroupBinding(state.name().text()));
  }

  List<Operation> operations() {
    return chain.operations();
  }

  void register(Arn group, List<Target> targets, Collection<OperationId> after) {
    int batch = 0;
    for (List<Target> some : batches(targets)) {
      batch++;
      OperationId id =
          chain.add(
              numbered("register", batch),
              new TargetCall.Register(group, some, state.role()),
              new Words(
                  "register " + listed(some) + " in " + group.name(),
                  "endpoints of Service " + state.binding().serviceName()),
              after);
      some.forEach(target -> registrations.put(target.text(), id));
    }
  }

  void deregister(Arn group, List<ObservedTarget> targets, boolean waits, String reason) {
    List<Target> leaving = targets.stream().map(BindingOperations::asDescribed).toList();
    List<OperationId> after = waits ? registrations() : List.of();
    int batch = 0;
    for (List<Target> some : batches(leaving)) {
      batch++;
      departures.add(
          chain.add(
              numbered("deregister", batch),
              new TargetCall.Deregister(group, some, state.role()),
              new Words(
                  "deregister " + listed(some) + " from " + group.name(),
                  reason,
                  "requests under way may end within the deregistration delay"),
              after));
    }
  }

  /** Each port and zone must be given as it was registered. */
  private static Target asDescribed(ObservedTarget target) {
    return new Target(target.id(), target.port().orElse(0), target.availabilityZone());
  }

  private List<OperationId> registrations() {
    return registrations.values().stream().distinct().toList();
  }

  OperationId note(SortedSet<String> targets, boolean exists, String when) {
    return chain.add(
        "note-" + when,
        new TargetCall.NoteTargets(ConfigMap.nameFor(state.name()), exists, targets),
        new Words(
            "note which targets are this cluster's",
            "other clusters have targets in the same target group"),
        when.equals("before") ? List.of() : departures);
  }

  void forget() {
    chain.add(
        "forget",
        new TargetCall.DeleteTargetNote(ConfigMap.nameFor(state.name())),
        new Words("delete the note of this cluster's targets", "there are none any more"),
        departures);
  }

  void tell(List<GateChange> changes, ReadinessGate gate) {
    for (GateChange change : changes) {
      OperationId registration = registrations.get(change.target());
      chain.add(
          "tell-" + change.pod().name().name(),
          new TargetCall.SetPodCondition(
              change.pod().name(), change.pod().uid(), gate.conditionType(), change.condition()),
          new Words(
              "tell pod %s: %s".formatted(change.pod().name(), change.condition().status()),
              reasonOf(change)),
          registration == null ? List.of() : List.of(registration));
    }
  }

  private static String reasonOf(GateChange change) {
    if (!change.condition().message().isEmpty()) {
      return change.condition().message();
    }
    return ReadinessGate.isOpen(change.condition())
        ? "its target is healthy"
        : "the health of its target is not known";
  }

  private static String numbered(String verb, int batch) {
    return batch == 1 ? verb + "-targets" : verb + "-targets-" + batch;
  }

  private static List<List<Target>> batches(List<Target> targets) {
    List<List<Target>> batches = new ArrayList<>();
    for (int from = 0; from < targets.size(); from += MOST_AT_ONCE) {
      batches.add(targets.subList(from, Math.min(from + MOST_AT_ONCE, targets.size())));
    }
    return batches;
  }

  private static String listed(List<Target> targets) {
    String first = targets.getFirst().text();
    return targets.size() == 1 ? first : first + " and " + (targets.size() - 1) + " more";
  }
}

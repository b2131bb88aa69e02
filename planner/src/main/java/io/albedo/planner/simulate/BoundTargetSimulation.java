package io.albedo.planner.simulate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.Pod;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.annotation.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pods and nodes as targets, and what Kubernetes is told of them. What is registered is initial,
 * and what is deregistered drains; how long is nobody's concern here. Sources: RegisterTargets,
 * DeregisterTargets and TargetHealth in the Elastic Load Balancing API reference.
 */
final class BoundTargetSimulation {

  private static final int MOST_AT_ONCE = 200;
  private static final ObservedTarget.Health REGISTERING =
      health("initial", "Elb.RegistrationInProgress", "Target registration is in progress");
  private static final ObservedTarget.Health LEAVING =
      health("draining", "Target.DeregistrationInProgress", "Target deregistration is in progress");

  private final Draft draft;

  BoundTargetSimulation(Draft draft) {
    this.draft = draft;
  }

  private static ObservedTarget.Health health(String state, String reason, String description) {
    return new ObservedTarget.Health(state, Optional.of(reason), Optional.of(description));
  }

  Map<Attribute, String> apply(TargetCall call) {
    switch (call) {
      case TargetCall.Register c -> register(c);
      case TargetCall.Deregister c -> deregister(c);
      case TargetCall.SetPodCondition c -> tell(c);
      case TargetCall.NoteTargets c -> note(c);
      case TargetCall.DeleteTargetNote c -> forget(c);
    }
    return Map.of();
  }

  private void register(TargetCall.Register call) {
    List<ObservedTarget> all = new ArrayList<>(present(call.targetGroup()));
    mustBeFew(call.targets());
    for (Target target : call.targets()) {
      check(call.targetGroup(), target);
      all.removeIf(t -> isSame(t, target));
      all.add(
          new ObservedTarget(
              target.id(),
              OptionalInt.of(target.port()),
              target.availabilityZone(),
              Optional.of(REGISTERING)));
    }
    draft.targets.put(call.targetGroup(), all);
  }

  private void deregister(TargetCall.Deregister call) {
    List<ObservedTarget> all = new ArrayList<>(present(call.targetGroup()));
    mustBeFew(call.targets());
    for (Target target : call.targets()) {
      int index = indexOf(all, target);
      ObservedTarget found = all.get(index);
      all.set(
          index,
          new ObservedTarget(
              found.id(), found.port(), found.availabilityZone(), Optional.of(LEAVING)));
    }
    draft.targets.put(call.targetGroup(), all);
  }

  private static int indexOf(List<ObservedTarget> all, Target target) {
    for (int i = 0; i < all.size(); i++) {
      if (isSame(all.get(i), target)) {
        return i;
      }
    }
    throw new Refusal("InvalidTarget", "'" + target.text() + "' is not registered");
  }

  private List<ObservedTarget> present(Arn group) {
    boolean exists =
        draft.targets.containsKey(group)
            || draft.targetGroups.stream().anyMatch(t -> t.arn().equals(group));
    if (!exists) {
      throw new Refusal("TargetGroupNotFound", "'" + group + "' does not exist");
    }
    return draft.targets.getOrDefault(group, List.of());
  }

  private static void mustBeFew(List<Target> targets) {
    if (targets.isEmpty() || targets.size() > MOST_AT_ONCE) {
      throw new Refusal("ValidationError", targets.size() + " targets in one call");
    }
  }

  private void check(Arn group, Target target) {
    draft.targetGroups.stream()
        .filter(found -> found.arn().equals(group))
        .forEach(found -> check(found.spec().targetType(), target));
  }

  private static void check(TargetType type, Target target) {
    if (type == TargetType.INSTANCE && !target.id().startsWith("i-")) {
      throw new Refusal("ValidationError", "Instance ID '" + target.id() + "' is not valid");
    }
    if (type == TargetType.IP && IpAddress.parse(target.id()).toOptional().isEmpty()) {
      throw new Refusal("ValidationError", "'" + target.id() + "' is not a valid IP address");
    }
  }

  private static boolean isSame(ObservedTarget one, Target other) {
    return one.id().equals(other.id()) && one.port().equals(OptionalInt.of(other.port()));
  }

  private void tell(TargetCall.SetPodCondition call) {
    Pod pod = draft.pods.get(call.pod());
    if (pod == null || !pod.uid().equals(call.uid())) {
      throw new Refusal("NotFound", "pods \"" + call.pod().name() + "\" not found");
    }
    SortedMap<String, Pod.Condition> conditions = new TreeMap<>(pod.conditions());
    conditions.put(call.type(), call.condition());
    draft.pods.put(call.pod(), Pod.builder().from(pod).conditions(conditions).build());
  }

  private void note(TargetCall.NoteTargets call) {
    if (call.exists() != draft.configMaps.containsKey(call.configMap())) {
      throw new Refusal(
          call.exists() ? "NotFound" : "AlreadyExists", "configmaps " + call.configMap());
    }
    SortedMap<String, String> data = new TreeMap<>();
    data.put("targets", String.join(",", call.targets()));
    draft.configMaps.put(call.configMap(), new ConfigMap(call.configMap(), data));
  }

  private void forget(TargetCall.DeleteTargetNote call) {
    if (draft.configMaps.remove(call.configMap()) == null) {
      throw new Refusal("NotFound", "configmaps " + call.configMap());
    }
  }
}

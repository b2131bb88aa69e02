package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.Backend.PodEndpoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what pods are told of their targets with what they should be told. */
record GateDiffer(ReadinessGate gate) {

  /** What pods behind a binding are to be told, whether they know it already or not. */
  List<GateChange> wanted(Backend.Pods backend, TargetDiff diff) {
    SortedMap<ObjectName, GateChange> byPod = new TreeMap<>();
    backend
        .endpoints()
        .forEach(
            (key, endpoint) ->
                wanted(key, endpoint, diff)
                    .ifPresent(
                        change -> byPod.merge(change.pod().name(), change, GateDiffer::lessOpen)));
    return List.copyOf(byPod.values());
  }

  private Optional<GateChange> wanted(String key, PodEndpoint endpoint, TargetDiff diff) {
    if (!gate.isOf(endpoint.pod())) {
      return Optional.empty();
    }
    if (diff.register().contains(key)) {
      return Optional.of(new GateChange(endpoint.pod(), ReadinessGate.REGISTERING, key));
    }
    ObservedTarget target = diff.matched().get(key);
    return Optional.ofNullable(target)
        .map(found -> new GateChange(endpoint.pod(), ReadinessGate.of(found), key));
  }

  /** A pod with several targets waits for all of them. */
  private static GateChange lessOpen(GateChange one, GateChange other) {
    return ReadinessGate.isOpen(one.condition()) ? other : one;
  }

  /** Nobody is to wait for a binding that goes. */
  List<GateChange> opened(ObjectName binding, Collection<Pod> pods) {
    return pods.stream()
        .filter(pod -> pod.name().namespace().equals(binding.namespace()))
        .filter(gate::isOf)
        .map(pod -> new GateChange(pod, ReadinessGate.BINDING_GONE, ""))
        .toList();
  }

  /** Those that do not know yet. */
  List<GateChange> news(List<GateChange> wanted) {
    return wanted.stream()
        .filter(change -> !gate.hasCondition(change.pod(), change.condition()))
        .toList();
  }
}

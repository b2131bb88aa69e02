package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.endpoint.NodeFitness;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which targets can still answer, whatever a Service says: pods whose containers run, nodes. */
final class RunningTargets {

  private static final String CONTAINERS_READY = "ContainersReady";

  private final Set<String> ids = new HashSet<>();

  RunningTargets(ClusterState cluster) {
    for (Pod pod : cluster.pods().values()) {
      if (pod.is(CONTAINERS_READY)) {
        pod.ip().ifPresent(ids::add);
      }
    }
    for (Node node : cluster.nodes().values()) {
      if (node.ready().equals(Optional.of(Pod.Condition.TRUE))) {
        NodeFitness.instance(node).ifPresent(ids::add);
      }
    }
  }

  boolean contains(ObservedTarget target) {
    return ids.contains(target.id());
  }
}

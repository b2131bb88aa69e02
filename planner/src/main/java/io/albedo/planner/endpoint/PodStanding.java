package io.albedo.planner.endpoint;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.EndpointSubset.Endpoint;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import java.util.Optional;

/**
 * Whether a pod is to get traffic.
 *
 * <pre>
 * ready        containers ready  node ready  terminating  |
 * true, unset  any               any         any          |  TARGET
 * false        yes               True        no           |  TARGET: its readiness gates wait for us
 * false        yes               True        yes          |  NONE
 * false        yes               Unknown     any          |  LAST_RESORT
 * false        else                                       |  NONE
 * </pre>
 */
enum PodStanding {
  TARGET,
  /** Only if there is nobody else. */
  LAST_RESORT,
  NONE;

  static PodStanding of(Endpoint endpoint, Pod pod, ClusterState cluster) {
    if (endpoint.ready().orElse(true)) {
      return TARGET;
    }
    Optional<Node> node = pod.nodeName().map(cluster.nodes()::get);
    if (!pod.is("ContainersReady") || node.isEmpty()) {
      return NONE;
    }
    if (NodeFitness.isUnheardOf(node.get())) {
      return LAST_RESORT;
    }
    boolean stays = NodeFitness.isReady(node.get()) && !endpoint.terminating().orElse(false);
    return stays ? TARGET : NONE;
  }
}

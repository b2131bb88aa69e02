package io.albedo.planner.endpoint;

import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.endpoint.Backend.NodeEndpoint;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the nodes through which a node port is reached. */
record NodeBackendResolver(Collection<Node> nodes, boolean failOpen) {

  Backend resolve(TargetGroupBindingObject binding, Subject subject, int nodePort) {
    List<Node> chosen = chosen(binding);
    List<Diagnostic> findings =
        chosen.stream()
            .filter(node -> NodeFitness.instance(node).isEmpty())
            .map(node -> noInstance(node, subject))
            .toList();
    if (!findings.isEmpty()) {
      return new Backend.Unusable(findings);
    }
    SortedMap<String, NodeEndpoint> endpoints = new TreeMap<>();
    for (Node node : chosen) {
      NodeFitness.instance(node)
          .ifPresent(
              id -> endpoints.put(id + ":" + nodePort, new NodeEndpoint(id, nodePort, node)));
    }
    return new Backend.Nodes(endpoints);
  }

  /** Nodes that nobody has heard of are better than none. */
  private List<Node> chosen(TargetGroupBindingObject binding) {
    List<Node> suitable =
        nodes.stream().filter(n -> NodeFitness.isSuitable(n, binding.nodeSelector())).toList();
    List<Node> ready = suitable.stream().filter(NodeFitness::isReady).toList();
    return ready.isEmpty() && failOpen
        ? suitable.stream().filter(NodeFitness::isUnheardOf).toList()
        : ready;
  }

  private static Diagnostic noInstance(Node node, Subject subject) {
    return Diagnostic.of(
        Code.NODE_NOT_AN_INSTANCE,
        subject,
        "spec.targetType",
        node.providerId()
            .map(
                id ->
                    "node %s is no EC2 instance; its provider id is %s".formatted(node.name(), id))
            .orElse("node %s has no provider id".formatted(node.name())));
  }
}

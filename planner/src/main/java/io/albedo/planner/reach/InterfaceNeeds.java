package io.albedo.planner.reach;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.NodeFitness;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which network interfaces must be looked up for what a binding leads to. */
public record InterfaceNeeds(ClusterState cluster) {

  public SortedSet<CloudNeed> of(Backend backend) {
    SortedSet<CloudNeed> needs = new TreeSet<>();
    switch (backend) {
      case Backend.Missing missing -> {}
      case Backend.Unusable unusable -> {}
      case Backend.Pods pods ->
          Stream.concat(
                  pods.endpoints().values().stream().map(Backend.PodEndpoint::pod),
                  pods.kept().values().stream())
              .forEach(pod -> add(needs, pod));
      case Backend.Nodes nodes ->
          nodes.endpoints().values().forEach(e -> addInstance(needs, e.node()));
    }
    return needs;
  }

  SortedSet<CloudNeed> of(Pod pod) {
    SortedSet<CloudNeed> needs = new TreeSet<>();
    add(needs, pod);
    return needs;
  }

  private void add(SortedSet<CloudNeed> needs, Pod pod) {
    pod.nodeName().map(cluster.nodes()::get).ifPresent(node -> add(needs, pod, node));
  }

  private static void add(SortedSet<CloudNeed> needs, Pod pod, Node node) {
    if (NodeFitness.isHybrid(node)) {
      return;
    }
    if (NodeFitness.isFargate(node) || NodeFitness.isHyperPod(node)) {
      pod.ip().map(CloudNeed.InterfaceWithAddress::new).ifPresent(needs::add);
      if (NodeFitness.isHyperPod(node)) {
        node.internalAddresses().stream()
            .map(CloudNeed.InterfaceWithAddress::new)
            .forEach(needs::add);
      }
      return;
    }
    Optional<String> own = EniAnnotation.interfaceOf(pod);
    own.map(CloudNeed.InterfaceWithId::new).ifPresent(needs::add);
    if (own.isEmpty()) {
      addInstance(needs, node);
    }
  }

  private static void addInstance(SortedSet<CloudNeed> needs, Node node) {
    NodeFitness.instance(node).map(CloudNeed.InstanceWithId::new).ifPresent(needs::add);
  }
}

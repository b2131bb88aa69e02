package io.albedo.planner.reach;

import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.annotation.IpAddress;
import io.albedo.planner.endpoint.NodeFitness;
import java.util.List;
import java.util.Optional;

/**
 * Finds the network interface of a pod: its own one, or one of its node that has the pod's address
 * or a prefix with it. Pods of Fargate and HyperPod are found by address in the VPC, since their
 * nodes are no instances of this account.
 */
record PodInterfaces(ClusterState cluster, InterfaceIndex interfaces, Optional<VpcId> vpc) {

  PodInterface of(Pod pod) {
    Optional<Node> node = pod.nodeName().map(cluster.nodes()::get);
    if (node.isEmpty()) {
      return new PodInterface.NotFound();
    }
    return NodeFitness.isHybrid(node.get())
        ? new PodInterface.Outside()
        : find(pod, node.get())
            .<PodInterface>map(PodInterface.Found::new)
            .orElseGet(PodInterface.NotFound::new);
  }

  private Optional<NetworkInterface> find(Pod pod, Node node) {
    if (NodeFitness.isFargate(node)) {
      return pod.ip().flatMap(this::inVpc);
    }
    return NodeFitness.isHyperPod(node)
        ? pod.ip().flatMap(this::inVpc).or(() -> behindNode(pod, node))
        : EniAnnotation.interfaceOf(pod)
            .flatMap(interfaces::withId)
            .or(() -> onInstance(pod, node));
  }

  private Optional<NetworkInterface> inVpc(String address) {
    return vpc.flatMap(id -> interfaces.withAddress(id, address));
  }

  /** An interface with the node's address may have a prefix with that of the pod. */
  private Optional<NetworkInterface> behindNode(Pod pod, Node node) {
    return carrier(
        node.internalAddresses().stream().flatMap(address -> inVpc(address).stream()).toList(),
        pod);
  }

  private Optional<NetworkInterface> onInstance(Pod pod, Node node) {
    return carrier(NodeFitness.instance(node).map(interfaces::ofInstance).orElse(List.of()), pod);
  }

  private Optional<NetworkInterface> carrier(List<NetworkInterface> candidates, Pod pod) {
    return pod.ip().flatMap(address -> carrier(candidates, address));
  }

  private Optional<NetworkInterface> carrier(List<NetworkInterface> candidates, String address) {
    Optional<IpAddress> parsed = IpAddress.parse(address).toOptional();
    return candidates.stream()
        .filter(
            found ->
                found.addresses().contains(address)
                    || parsed.filter(ip -> isInPrefix(found, ip)).isPresent())
        .findFirst();
  }

  private boolean isInPrefix(NetworkInterface found, IpAddress address) {
    return interfaces.prefixes(found).stream().anyMatch(prefix -> prefix.contains(address));
  }
}

package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.Node;
import java.util.Optional;

/** Reads a Node: only what makes it, or a pod on it, a target. */
final class NodeReader {

  private NodeReader() {}

  static Node read(Metadata metadata, Fields object) {
    var node = Node.builder().name(metadata.name().name()).labels(metadata.labels());
    object.map("spec").ifPresent(spec -> addSpec(node, spec.ignoringOthers()));
    object.map("status").ifPresent(status -> addStatus(node, status.ignoringOthers()));
    return node.build();
  }

  private static void addSpec(Node.Builder node, Fields spec) {
    node.providerId(spec.text("providerID").filter(id -> !id.isEmpty()))
        .taints(
            spec.maps("taints").stream()
                .map(
                    taint ->
                        new Node.Taint(
                            taint.ignoringOthers().requiredText("key"),
                            taint.requiredText("effect")))
                .toList());
  }

  private static void addStatus(Node.Builder node, Fields status) {
    node.ready(ready(status))
        .internalAddresses(
            status.maps("addresses").stream()
                .map(Fields::ignoringOthers)
                .filter(address -> address.requiredText("type").equals("InternalIP"))
                .map(address -> address.requiredText("address"))
                .toList());
  }

  private static Optional<String> ready(Fields status) {
    return status.maps("conditions").stream()
        .filter(condition -> condition.ignoringOthers().requiredText("type").equals("Ready"))
        .map(condition -> condition.requiredText("status"))
        .findFirst();
  }
}

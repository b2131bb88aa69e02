package io.albedo.controller.json;

import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes TargetGroupBindings as manifests, which read back as the same objects. */
public final class BindingWriter {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private BindingWriter() {}

  /** One document for each. */
  public static String yaml(Collection<TargetGroupBindingObject> bindings) {
    return bindings.stream()
        .map(BindingWriter::manifest)
        .map(YAML::writeValueAsString)
        .collect(Collectors.joining());
  }

  private static ObjectNode manifest(TargetGroupBindingObject binding) {
    ObjectNode root =
        Nodes.object().put("apiVersion", "elbv2.k8s.aws/v1beta1").put("kind", "TargetGroupBinding");
    ObjectNode metadata =
        root.putObject("metadata")
            .put("name", binding.name().name())
            .put("namespace", binding.name().namespace());
    Nodes.textMap(metadata, "labels", binding.labels());
    Nodes.textMap(metadata, "annotations", binding.annotations());
    Nodes.textsIfAny(metadata, "finalizers", binding.finalizers());
    spec(binding, root.putObject("spec"));
    return root;
  }

  private static void spec(TargetGroupBindingObject binding, ObjectNode spec) {
    if (!binding.targetGroupArn().isEmpty()) {
      spec.put("targetGroupARN", binding.targetGroupArn());
    }
    Nodes.text(spec, "targetGroupName", binding.targetGroupName());
    Nodes.text(spec, "targetGroupProtocol", binding.targetGroupProtocol());
    Nodes.text(spec, "targetType", binding.targetType());
    Nodes.text(spec, "ipAddressType", binding.ipAddressType());
    Nodes.text(spec, "iamRoleArnToAssume", binding.iamRoleArnToAssume());
    Nodes.text(spec, "assumeRoleExternalId", binding.assumeRoleExternalId());
    Nodes.text(spec, "vpcID", binding.vpcId());
    if (binding.multiClusterTargetGroup()) {
      spec.put("multiClusterTargetGroup", true);
    }
    port(spec.putObject("serviceRef").put("name", binding.serviceName()), binding.servicePort());
    binding.nodeSelector().ifPresent(s -> selector(s, spec.putObject("nodeSelector")));
    binding
        .networking()
        .ifPresent(
            rules ->
                Nodes.list(spec.putObject("networking"), "ingress", rules, BindingWriter::rule));
  }

  private static void port(ObjectNode owner, PortRef port) {
    switch (port) {
      case PortRef.ByNumber(int number) -> owner.put("port", number);
      case PortRef.ByName(String name) -> owner.put("port", name);
    }
  }

  private static void selector(LabelSelector selector, ObjectNode node) {
    Nodes.textMap(node, "matchLabels", selector.matchLabels());
    Nodes.listIfAny(node, "matchExpressions", selector.expressions(), BindingWriter::requirement);
  }

  private static ObjectNode requirement(LabelSelector.Requirement requirement) {
    ObjectNode node =
        Nodes.object().put("key", requirement.key()).put("operator", requirement.operator());
    Nodes.textsIfAny(node, "values", requirement.values());
    return node;
  }

  private static ObjectNode rule(NetworkingRule rule) {
    ObjectNode node = Nodes.object();
    Nodes.list(node, "from", rule.from(), BindingWriter::peer);
    Nodes.list(node, "ports", rule.ports(), BindingWriter::port);
    return node;
  }

  private static ObjectNode peer(Peer peer) {
    ObjectNode node = Nodes.object();
    switch (peer) {
      case Peer.OfSecurityGroup(String id) -> node.putObject("securityGroup").put("groupID", id);
      case Peer.OfIpBlock(String cidr) -> node.putObject("ipBlock").put("cidr", cidr);
    }
    return node;
  }

  private static ObjectNode port(Port port) {
    ObjectNode node = Nodes.object();
    Nodes.text(node, "protocol", port.protocol());
    port.port().ifPresent(p -> port(node, p));
    return node;
  }
}

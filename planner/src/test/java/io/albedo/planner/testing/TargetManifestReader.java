package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.map;
import static io.albedo.planner.testing.Nodes.number;
import static io.albedo.planner.testing.Nodes.pairs;
import static io.albedo.planner.testing.Nodes.text;
import static io.albedo.planner.testing.Nodes.textOr;
import static io.albedo.planner.testing.Nodes.texts;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.EndpointSubset.Endpoint;
import io.albedo.model.cluster.Endpoints;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads those objects of a recorded cluster that decide about targets. */
final class TargetManifestReader {

  private TargetManifestReader() {}

  static void add(ClusterState.Builder cluster, JsonNode object, ObjectName name) {
    switch (textOr(object, "kind", "")) {
      case "TargetGroupBinding" -> cluster.putTargetGroupBindings(name, binding(object, name));
      case "Pod" -> cluster.putPods(name, pod(object, name));
      case "Node" -> cluster.putNodes(name.name(), node(object, name.name()));
      case "EndpointSlice" -> cluster.putEndpointSlices(name, slice(object, name));
      case "Endpoints" -> cluster.putEndpoints(name, endpoints(object, name));
      case "ConfigMap" -> cluster.putConfigMaps(name, new ConfigMap(name, map(object, "data")));
      default -> {} // nobody asks for others
    }
  }

  private static TargetGroupBindingObject binding(JsonNode object, ObjectName name) {
    JsonNode metadata = object.path("metadata");
    JsonNode spec = object.path("spec");
    return TargetGroupBindingObject.builder()
        .name(name)
        .labels(map(metadata, "labels"))
        .annotations(map(metadata, "annotations"))
        .finalizers(texts(metadata, "finalizers"))
        .deleting(metadata.has("deletionTimestamp"))
        .targetGroupArn(textOr(spec, "targetGroupARN", ""))
        .targetGroupName(text(spec, "targetGroupName"))
        .iamRoleArnToAssume(text(spec, "iamRoleArnToAssume"))
        .assumeRoleExternalId(text(spec, "assumeRoleExternalId"))
        .targetType(text(spec, "targetType"))
        .serviceName(textOr(spec.path("serviceRef"), "name", ""))
        .servicePort(port(spec.path("serviceRef"), "port").orElseThrow())
        .networking(
            spec.has("networking")
                ? Optional.of(
                    items(spec.path("networking"), "ingress")
                        .map(TargetManifestReader::rule)
                        .toList())
                : Optional.empty())
        .nodeSelector(
            spec.has("nodeSelector")
                ? Optional.of(selector(spec.path("nodeSelector")))
                : Optional.empty())
        .ipAddressType(text(spec, "ipAddressType"))
        .vpcId(text(spec, "vpcID"))
        .multiClusterTargetGroup(spec.path("multiClusterTargetGroup").asBoolean(false))
        .targetGroupProtocol(text(spec, "targetGroupProtocol"))
        .build();
  }

  private static Optional<PortRef> port(JsonNode node, String field) {
    return number(node, field).isPresent()
        ? Optional.of(PortRef.of(number(node, field).getAsInt()))
        : text(node, field).map(PortRef::of);
  }

  private static NetworkingRule rule(JsonNode rule) {
    return new NetworkingRule(
        items(rule, "from").map(TargetManifestReader::peer).toList(),
        items(rule, "ports").map(p -> new Port(text(p, "protocol"), port(p, "port"))).toList());
  }

  private static Peer peer(JsonNode peer) {
    return peer.has("securityGroup")
        ? new Peer.OfSecurityGroup(textOr(peer.path("securityGroup"), "groupID", ""))
        : new Peer.OfIpBlock(textOr(peer.path("ipBlock"), "cidr", ""));
  }

  private static LabelSelector selector(JsonNode selector) {
    return new LabelSelector(
        map(selector, "matchLabels"),
        items(selector, "matchExpressions")
            .map(
                e ->
                    new LabelSelector.Requirement(
                        textOr(e, "key", ""), textOr(e, "operator", ""), texts(e, "values")))
            .toList());
  }

  private static Pod pod(JsonNode object, ObjectName name) {
    JsonNode spec = object.path("spec");
    Pod.Builder pod =
        Pod.builder()
            .name(name)
            .uid(text(object.path("metadata"), "uid"))
            .eniAnnotation(text(object.path("metadata").path("annotations"), Pod.ENI_ANNOTATION))
            .nodeName(text(spec, "nodeName"))
            .ip(text(object.path("status"), "podIP"));
    items(spec, "readinessGates")
        .forEach(g -> pod.addReadinessGates(textOr(g, "conditionType", "")));
    items(object.path("status"), "conditions")
        .forEach(c -> pod.putConditions(textOr(c, "type", ""), condition(c)));
    items(spec, "containers")
        .flatMap(c -> items(c, "ports"))
        .forEach(
            p ->
                pod.addContainerPorts(
                    new Pod.ContainerPort(
                        textOr(p, "name", ""), number(p, "containerPort").orElseThrow())));
    return pod.build();
  }

  private static Pod.Condition condition(JsonNode condition) {
    return new Pod.Condition(
        textOr(condition, "status", ""),
        textOr(condition, "reason", ""),
        textOr(condition, "message", ""));
  }

  private static Node node(JsonNode object, String name) {
    JsonNode spec = object.path("spec");
    JsonNode status = object.path("status");
    return Node.builder()
        .name(name)
        .labels(map(object.path("metadata"), "labels"))
        .providerId(text(spec, "providerID"))
        .taints(
            items(spec, "taints")
                .map(t -> new Node.Taint(textOr(t, "key", ""), textOr(t, "effect", "")))
                .toList())
        .ready(Optional.ofNullable(pairs(status, "conditions", "type", "status").get("Ready")))
        .internalAddresses(
            items(status, "addresses")
                .filter(a -> textOr(a, "type", "").equals("InternalIP"))
                .map(a -> textOr(a, "address", ""))
                .toList())
        .build();
  }

  private static EndpointSlice slice(JsonNode object, ObjectName name) {
    return new EndpointSlice(
        name,
        Optional.ofNullable(
            map(object.path("metadata"), "labels").get(EndpointSlice.SERVICE_LABEL)),
        textOr(object, "addressType", ""),
        new EndpointSubset(
            items(object, "ports").map(TargetManifestReader::endpointPort).toList(),
            items(object, "endpoints").map(TargetManifestReader::endpoint).toList()));
  }

  private static EndpointSubset.Port endpointPort(JsonNode port) {
    return new EndpointSubset.Port(textOr(port, "name", ""), number(port, "port"));
  }

  private static Endpoint endpoint(JsonNode endpoint) {
    JsonNode conditions = endpoint.path("conditions");
    return new Endpoint(
        texts(endpoint, "addresses"),
        flag(conditions, "ready"),
        flag(conditions, "terminating"),
        pod(endpoint));
  }

  private static Optional<Boolean> flag(JsonNode node, String field) {
    return text(node, field).map(Boolean::valueOf);
  }

  private static Optional<ObjectName> pod(JsonNode endpoint) {
    JsonNode target = endpoint.path("targetRef");
    return textOr(target, "kind", "").equals("Pod")
        ? Optional.of(new ObjectName(textOr(target, "namespace", ""), textOr(target, "name", "")))
        : Optional.empty();
  }

  private static Endpoints endpoints(JsonNode object, ObjectName name) {
    return new Endpoints(
        name,
        items(object, "subsets")
            .map(
                subset ->
                    new EndpointSubset(
                        items(subset, "ports").map(TargetManifestReader::endpointPort).toList(),
                        Stream.concat(
                                addresses(subset, "addresses", true),
                                addresses(subset, "notReadyAddresses", false))
                            .toList()))
            .toList());
  }

  private static Stream<Endpoint> addresses(JsonNode subset, String field, boolean ready) {
    return items(subset, field)
        .map(
            a ->
                new Endpoint(
                    text(a, "ip").stream().toList(),
                    Optional.of(ready),
                    Optional.of(false),
                    pod(a)));
  }
}

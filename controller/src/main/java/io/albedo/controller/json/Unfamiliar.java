package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Load balancers, listeners and target groups with a setting that the model has no word for.
 *
 * @param choices the fields whose text is one of a closed set, in the order in which they are read
 */
record Unfamiliar(ResourceType type, List<Map.Entry<String, Choice<?>>> choices) {

  private static final Map<ResourceType, String> ARNS =
      Map.of(
          ResourceType.LOAD_BALANCER, "LoadBalancerArn",
          ResourceType.LISTENER, "ListenerArn",
          ResourceType.TARGET_GROUP, "TargetGroupArn");

  /** A load balancer or a target group, if it has one. */
  Optional<UnfamiliarResource> in(Fields fields) {
    return in(
        fields, Optional.empty(), new VpcId(fields.text("VpcId").orElse("")), Tags.of(fields));
  }

  /** The same of a listener. */
  Optional<UnfamiliarResource> in(Fields fields, ObservedLoadBalancer owner) {
    return in(fields, Optional.of(owner.arn()), owner.vpc(), owner.spec().tags());
  }

  private Optional<UnfamiliarResource> in(
      Fields fields, Optional<Arn> owner, VpcId vpc, SortedMap<String, String> tags) {
    return choices.stream()
        .flatMap(
            choice ->
                choice.getValue().strangeIn(fields, choice.getKey()).stream()
                    .map(value -> Map.entry(choice.getKey(), value)))
        .findFirst()
        .map(
            strange ->
                new UnfamiliarResource(
                    type,
                    new Arn(fields.requiredText(arn(type))),
                    owner,
                    vpc,
                    tags,
                    strange.getKey(),
                    strange.getValue()));
  }

  /** Writes what is known of those of a type behind the others. */
  static void write(
      List<UnfamiliarResource> all, ResourceType type, ObjectNode root, SnapshotKey key) {
    all.stream()
        .filter(resource -> resource.type() == type)
        .forEach(resource -> root.withArray(key.text()).add(write(resource)));
  }

  private static ObjectNode write(UnfamiliarResource resource) {
    ObjectNode node = Nodes.object().put(arn(resource.type()), resource.arn().value());
    resource.loadBalancer().ifPresent(arn -> node.put("LoadBalancerArn", arn.value()));
    node.put(resource.field(), resource.value());
    if (resource.loadBalancer().isEmpty()) {
      if (!resource.vpc().value().isEmpty()) {
        node.put("VpcId", resource.vpc().value());
      }
      Nodes.tags(node, resource.tags());
    }
    return node;
  }

  private static String arn(ResourceType type) {
    return ARNS.getOrDefault(type, "Arn");
  }
}

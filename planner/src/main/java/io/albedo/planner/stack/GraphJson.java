package io.albedo.planner.stack;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.planner.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources of a stack, by type and id. */
final class GraphJson {

  private static final String FRONTEND = "FrontendNLBTargetGroup";

  private GraphJson() {}

  static Json of(AlbGraph graph) {
    SortedMap<String, SortedMap<String, Json>> byType = new TreeMap<>();
    graph
        .resources()
        .forEach(
            (id, resource) ->
                spec(resource)
                    .ifPresent(
                        spec ->
                            byType
                                .computeIfAbsent(id.type().text(), type -> new TreeMap<>())
                                .put(id.id(), new SpecBuilder().always("spec", spec).build())));
    byType.put(FRONTEND, new TreeMap<>(Map.of(FRONTEND, FrontendJson.of(graph))));
    SortedMap<String, Json> resources = new TreeMap<>();
    byType.forEach((type, ids) -> resources.put(type, Json.Obj.of(ids)));
    return new SpecBuilder()
        .always("id", graph.stack().value())
        .always("resources", Json.Obj.of(resources))
        .build();
  }

  /** Empty for what has no entry of its own. */
  private static Optional<Json> spec(Resource resource) {
    return switch (resource) {
      case SecurityGroup group -> Optional.of(LoadBalancerJson.of(group));
      case LoadBalancer balancer -> Optional.of(LoadBalancerJson.of(balancer));
      case Listener listener -> Optional.of(ListenerJson.of(listener));
      case ListenerRule rule -> Optional.of(RuleJson.of(rule));
      case CreatedCertificate certificate -> Optional.of(AddOnJson.of(certificate));
      case AddOn addOn -> Optional.of(AddOnJson.of(addOn));
      case TargetGroup group -> Optional.of(TargetGroupJson.of(group));
      case TargetGroupBinding binding -> Optional.of(TargetGroupJson.of(binding));
      case TargetRegistration registration -> Optional.empty();
    };
  }
}

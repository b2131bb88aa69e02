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
import io.albedo.planner.json.Json;
import java.util.Map;
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
                byType
                    .computeIfAbsent(id.type().text(), type -> new TreeMap<>())
                    .put(id.id(), new SpecBuilder().always("spec", spec(resource)).build()));
    byType.put(FRONTEND, new TreeMap<>(Map.of(FRONTEND, frontend())));
    SortedMap<String, Json> resources = new TreeMap<>();
    byType.forEach((type, ids) -> resources.put(type, Json.Obj.of(ids)));
    return new SpecBuilder()
        .always("id", graph.stack().value())
        .always("resources", Json.Obj.of(resources))
        .build();
  }

  /** LBC keeps this record in every stack, also where there is no frontend load balancer. */
  private static Json frontend() {
    return new SpecBuilder().always("TargetGroups", Json.object().build()).build();
  }

  private static Json spec(Resource resource) {
    return switch (resource) {
      case SecurityGroup group -> LoadBalancerJson.of(group);
      case LoadBalancer balancer -> LoadBalancerJson.of(balancer);
      case Listener listener -> ListenerJson.of(listener);
      case ListenerRule rule -> RuleJson.of(rule);
      case CreatedCertificate certificate -> AddOnJson.of(certificate);
      case AddOn addOn -> AddOnJson.of(addOn);
      case TargetGroup group -> TargetGroupJson.of(group);
      case TargetGroupBinding binding -> TargetGroupJson.of(binding);
    };
  }
}

package io.albedo.planner.stack;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.planner.json.Json;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The record of what is registered behind the network load balancer in front, by target group name.
 * LBC keeps it in every stack, also where there is no such load balancer.
 */
final class FrontendJson {

  private FrontendJson() {}

  static Json of(AlbGraph graph) {
    SortedMap<String, Json> targetGroups = new TreeMap<>();
    for (TargetRegistration registration : graph.all(TargetRegistration.class)) {
      graph
          .find(ResourceId.targetGroup(registration.id().id()))
          .filter(TargetGroup.class::isInstance)
          .map(TargetGroup.class::cast)
          .ifPresent(group -> targetGroups.put(name(group), entry(group, registration)));
    }
    return new SpecBuilder().always("TargetGroups", Json.Obj.of(targetGroups)).build();
  }

  private static String name(TargetGroup group) {
    return group.name().known().orElse(group.id().id());
  }

  private static Json entry(TargetGroup group, TargetRegistration registration) {
    return new SpecBuilder()
        .always("Name", TokenJson.text(group.name()))
        .always("ARN", TokenJson.text(registration.targetGroup()))
        .always("Port", TokenJson.of(group.port(), port -> Json.Num.of(port)))
        .always("TargetARN", TokenJson.text(registration.target()))
        .always("TargetPort", registration.port())
        .build();
  }
}

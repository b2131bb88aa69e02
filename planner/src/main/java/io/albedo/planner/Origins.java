package io.albedo.planner;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which Ingress a resource comes, when policy has moved rules to other places. */
final class Origins {

  private Origins() {}

  static Map<ResourceId, ObjectName> moved(
      Map<ResourceId, ObjectName> origins, AlbGraph before, AlbGraph after) {
    if (before.equals(after)) {
      return origins;
    }
    Map<List<Object>, ObjectName> byMatch = new HashMap<>();
    for (ListenerRule rule : before.all(ListenerRule.class)) {
      ObjectName origin = origins.get(rule.id());
      if (origin != null) {
        byMatch.put(match(rule), origin);
      }
    }
    Map<ResourceId, ObjectName> moved = new HashMap<>(origins);
    before.all(ListenerRule.class).forEach(r -> moved.remove(r.id()));
    for (ListenerRule rule : after.all(ListenerRule.class)) {
      ObjectName origin = byMatch.get(match(rule));
      if (origin != null) {
        moved.put(rule.id(), origin);
      }
    }
    return moved;
  }

  private static List<Object> match(ListenerRule rule) {
    return List.of(rule.id().listenerPort(), rule.conditions());
  }
}

package io.albedo.planner.iam;

import io.albedo.planner.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * A statement of the standing policy.
 *
 * @param resources ARNs with places for partition, region and account
 * @param actions in the order in which they are printed
 */
record Grant(String sid, Use use, Limit limit, List<String> resources, List<String> actions) {

  private static final List<String> ALL = List.of("*");

  Grant {
    resources = List.copyOf(resources);
    actions = List.copyOf(actions);
  }

  /** On everything, without condition: what AWS does not bind to resources. */
  static Grant onAll(String sid, Use use, String... actions) {
    return new Grant(sid, use, Limit.NONE, ALL, List.of(actions));
  }

  Json statement(Place place, Optional<String> cluster) {
    return Json.object()
        .put("Sid", sid)
        .put("Effect", "Allow")
        .put("Action", Json.strings(actions))
        .put("Resource", Json.strings(resources.stream().map(place::fill).toList()))
        .putIfPresent("Condition", limit.condition(cluster))
        .build();
  }
}

package io.albedo.planner.translate;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.cluster.ObjectName;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The resources of a group while they are being built. Of two with one id the first stays. */
final class StackDraft {

  private final Map<ResourceId, Resource> resources = new HashMap<>();
  private final Map<ResourceId, ObjectName> origins = new HashMap<>();

  void add(Resource resource) {
    resources.putIfAbsent(resource.id(), resource);
  }

  /** Adds what comes of one Ingress. */
  void add(Resource resource, ObjectName origin) {
    add(resource);
    origins.putIfAbsent(resource.id(), origin);
  }

  boolean contains(ResourceId id) {
    return resources.containsKey(id);
  }

  AlbGraph graph(StackId stack) {
    return new AlbGraph(stack, new TreeMap<>(resources));
  }

  Map<ResourceId, ObjectName> origins() {
    return origins;
  }
}

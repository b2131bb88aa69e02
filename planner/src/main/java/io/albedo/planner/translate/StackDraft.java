package io.albedo.planner.translate;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.cluster.ObjectName;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The resources of a group while they are being built. Of two with one id the first stays. */
final class StackDraft {

  private final SortedMap<ResourceId, Resource> resources = new TreeMap<>();
  private final SortedMap<ResourceId, ObjectName> origins = new TreeMap<>();

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
    return new AlbGraph(stack, resources);
  }

  Map<ResourceId, ObjectName> origins() {
    return origins;
  }
}

package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import java.util.SortedMap;
import java.util.TreeMap;

/** Graphs with one resource exchanged. */
final class Graphs {

  private Graphs() {}

  static AlbGraph without(AlbGraph graph, ResourceId id) {
    SortedMap<ResourceId, Resource> resources = new TreeMap<>(graph.resources());
    resources.remove(id);
    return new AlbGraph(graph.stack(), resources);
  }

  static AlbGraph with(AlbGraph graph, Resource resource) {
    SortedMap<ResourceId, Resource> resources = new TreeMap<>(graph.resources());
    resources.put(resource.id(), resource);
    return new AlbGraph(graph.stack(), resources);
  }
}

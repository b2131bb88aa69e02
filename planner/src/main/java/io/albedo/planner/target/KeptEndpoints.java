package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.Pod;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.Backend.PodEndpoint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pods of which nobody can tell their port keep the one that they are registered with. */
final class KeptEndpoints {

  private KeptEndpoints() {}

  static Backend in(Backend backend, List<ObservedTarget> present) {
    if (!(backend instanceof Backend.Pods pods) || pods.kept().isEmpty()) {
      return backend;
    }
    SortedMap<String, PodEndpoint> endpoints = new TreeMap<>(pods.endpoints());
    for (ObservedTarget target : present) {
      Pod pod = pods.kept().get(target.id());
      if (pod != null && !target.isDraining() && target.port().isPresent()) {
        endpoints.putIfAbsent(
            TargetDiffer.key(target), new PodEndpoint(target.id(), target.port().getAsInt(), pod));
      }
    }
    return new Backend.Pods(endpoints, pods.kept(), pods.findings());
  }
}

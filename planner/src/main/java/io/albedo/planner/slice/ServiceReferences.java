package io.albedo.planner.slice;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The Services to which an Ingress may refer, by its backends or in the text of an action. Names in
 * a text are not parsed but looked for, so that a mistake in it hides no Service.
 */
final class ServiceReferences {

  private static final String ACTIONS = "/actions.";

  private final Map<ObjectName, Service> services;
  private final SortedMap<ObjectName, Service> sorted;

  ServiceReferences(Map<ObjectName, Service> services, SortedMap<ObjectName, Service> sorted) {
    this.services = services;
    this.sorted = sorted;
  }

  /** Adds what an Ingress may refer to and what is there. */
  void addTo(SortedMap<ObjectName, Service> found, Ingress ingress) {
    Stream.concat(
            ingress.defaultBackend().stream(),
            ingress.rules().stream()
                .flatMap(rule -> rule.paths().stream())
                .map(IngressPath::backend))
        .forEach(backend -> add(backend, ingress, found));
    ingress
        .annotations()
        .forEach(
            (key, text) -> {
              if (key.contains(ACTIONS)) {
                addNamedIn(text, ingress.name().namespace(), found);
              }
            });
  }

  private void add(Backend backend, Ingress ingress, SortedMap<ObjectName, Service> found) {
    if (backend instanceof Backend.OfService(String name, var port)) {
      ObjectName service = new ObjectName(ingress.name().namespace(), name);
      Service present = services.get(service);
      if (present != null) {
        found.put(service, present);
      }
    }
  }

  private void addNamedIn(String text, String namespace, SortedMap<ObjectName, Service> found) {
    boolean escaped = text.indexOf('\\') >= 0;
    for (Map.Entry<ObjectName, Service> entry :
        InNamespaces.of(sorted, Set.of(namespace)).entrySet()) {
      if (escaped || text.contains(entry.getKey().name())) {
        found.put(entry.getKey(), entry.getValue());
      }
    }
  }
}

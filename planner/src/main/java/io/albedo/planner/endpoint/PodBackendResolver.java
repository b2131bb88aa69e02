package io.albedo.planner.endpoint;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.EndpointSubset.Endpoint;
import io.albedo.model.cluster.EndpointSubset.Port;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.endpoint.Backend.PodEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the pods behind one port of a Service. */
final class PodBackendResolver {

  private final ClusterState cluster;
  private final Subject binding;
  private final Service service;
  private final ServicePort port;
  private final SortedMap<String, PodEndpoint> targets = new TreeMap<>();
  private final SortedMap<String, PodEndpoint> lastResort = new TreeMap<>();
  private final SortedMap<String, Pod> kept = new TreeMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  PodBackendResolver(ClusterState cluster, Subject binding, Service service, ServicePort port) {
    this.cluster = cluster;
    this.binding = binding;
    this.service = service;
    this.port = port;
  }

  /**
   * The pods.
   *
   * @param failOpen whether pods on nodes that nobody has heard of are used if there are no others
   */
  Backend.Pods resolve(List<EndpointSubset> subsets, boolean failOpen) {
    subsets.forEach(this::add);
    return new Backend.Pods(
        targets.isEmpty() && kept.isEmpty() && failOpen ? lastResort : targets, kept, findings);
  }

  private void add(EndpointSubset subset) {
    List<Port> ports = subset.ports().stream().filter(this::isMeant).toList();
    boolean stale = ports.isEmpty() && isStale(subset);
    if (stale) {
      report(Code.TARGETS_KEPT, "spec.serviceRef.port", notYet());
    }
    subset.endpoints().forEach(endpoint -> add(endpoint, ports, stale));
  }

  /** Of a port without name there is only one. */
  private boolean isMeant(Port candidate) {
    return port.name().isEmpty() || port.name().equals(candidate.name());
  }

  /**
   * Whether the endpoints are older than the ports of the Service: they have a port that the
   * Service has no more. Endpoints that merely lack a port belong to pods that do not offer it.
   */
  private boolean isStale(EndpointSubset subset) {
    return subset.ports().stream()
        .anyMatch(old -> service.ports().stream().noneMatch(p -> p.name().equals(old.name())));
  }

  private void add(Endpoint endpoint, List<Port> ports, boolean stale) {
    Optional<String> address = endpoint.addresses().stream().findFirst();
    if (endpoint.pod().isEmpty() || address.isEmpty()) {
      return;
    }
    Pod pod = cluster.pods().get(endpoint.pod().get());
    if (pod == null) {
      passOver(endpoint.pod().get());
      return;
    }
    PodStanding standing = PodStanding.of(endpoint, pod, cluster);
    if (stale && standing != PodStanding.NONE) {
      kept.put(address.get(), pod);
    }
    ports.stream()
        .flatMap(p -> p.number().stream().boxed())
        .map(number -> new PodEndpoint(address.get(), number, pod))
        .forEach(found -> add(found, standing));
  }

  private void add(PodEndpoint found, PodStanding standing) {
    String key = found.address() + ":" + found.port();
    switch (standing) {
      case TARGET -> targets.put(key, found);
      case LAST_RESORT -> lastResort.put(key, found);
      case NONE -> {}
    }
  }

  private String notYet() {
    return "the endpoints of Service %s do not have its port '%s' yet, but one that it no longer has"
        .formatted(service.name(), port.name());
  }

  /** A pod that is there but cannot be read is told of where it is read. */
  private void passOver(ObjectName pod) {
    if (!cluster.unread().pods().contains(pod)) {
      report(
          Code.ENDPOINT_WITHOUT_POD,
          "spec.serviceRef",
          "the endpoints of Service %s name pod %s, which is not there"
              .formatted(service.name(), pod));
    }
  }

  private void report(Code code, String field, String message) {
    Diagnostic finding = Diagnostic.of(code, binding, field, message);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}

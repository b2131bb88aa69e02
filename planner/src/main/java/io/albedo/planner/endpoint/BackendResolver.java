package io.albedo.planner.endpoint;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;

/** Finds what bindings lead to. */
public final class BackendResolver {

  private final ClusterState cluster;
  private final SubsetIndex subsets;
  private final boolean failOpen;

  public BackendResolver(ClusterState cluster, Options options) {
    this.cluster = cluster;
    this.subsets = new SubsetIndex(cluster, options);
    this.failOpen = options.isOn(FeatureGate.ENDPOINTS_FAIL_OPEN);
  }

  public Backend of(TargetGroupBindingObject binding) {
    ObjectName name = binding.name().sibling(binding.serviceName());
    Optional<String> type = binding.targetType().filter(t -> !t.isEmpty());
    Service service = cluster.services().get(name);
    if (type.isEmpty()) {
      return unusable(
          binding,
          "spec.targetType",
          "the target type is missing, so it is not known whether pods or nodes are targets");
    }
    if (cluster.unread().services().contains(name)) {
      return new Backend.Unusable(List.of(unread(binding, "Service " + name)));
    }
    if (service == null) {
      return new Backend.Missing("Service " + name + " does not exist");
    }
    return port(service, binding.servicePort())
        .map(port -> of(binding, service, port))
        .orElseGet(
            () ->
                new Backend.Missing(
                    "Service %s has no port %s".formatted(name, binding.servicePort().text())));
  }

  private static Optional<ServicePort> port(Service service, PortRef port) {
    return service.ports().stream()
        .filter(
            candidate ->
                switch (port) {
                  case PortRef.ByNumber(int number) -> candidate.port() == number;
                  case PortRef.ByName(String name) -> candidate.name().equals(name);
                })
        .findFirst();
  }

  private Backend of(TargetGroupBindingObject binding, Service service, ServicePort port) {
    return binding.targetType().equals(Optional.of("instance"))
        ? nodes(binding, service, port)
        : pods(binding, service, port);
  }

  private Backend nodes(TargetGroupBindingObject binding, Service service, ServicePort port) {
    boolean reachable = service.type().equals("NodePort") || service.type().equals("LoadBalancer");
    if (!reachable || port.nodePort().isEmpty()) {
      return unusable(
          binding,
          "spec.serviceRef",
          "targets are nodes, but Service %s of type %s has no node port"
              .formatted(service.name(), service.type()));
    }
    return new NodeBackendResolver(cluster.nodes().values(), failOpen)
        .resolve(binding, subject(binding), port.nodePort().getAsInt());
  }

  private Backend pods(TargetGroupBindingObject binding, Service service, ServicePort port) {
    boolean six = binding.ipAddressType().equals(Optional.of("ipv6"));
    Optional<List<EndpointSubset>> found = subsets.of(service.name(), six ? "IPv6" : "IPv4");
    if (found.isEmpty()) {
      return cluster.unread().endpoints().contains(service.name())
          ? new Backend.Unusable(List.of(unread(binding, "Endpoints " + service.name())))
          : new Backend.Missing("there are no Endpoints " + service.name());
    }
    return new PodBackendResolver(cluster, subject(binding), service, port)
        .resolve(found.get(), failOpen);
  }

  private static Backend unusable(TargetGroupBindingObject binding, String field, String why) {
    return new Backend.Unusable(
        List.of(Diagnostic.of(Code.INVALID_BINDING, subject(binding), field, why)));
  }

  private static Diagnostic unread(TargetGroupBindingObject binding, String what) {
    return Diagnostic.of(
        Code.TARGETS_KEPT, subject(binding), "spec.serviceRef", what + " could not be read");
  }

  private static Subject subject(TargetGroupBindingObject binding) {
    return Subject.targetGroupBinding(binding.name());
  }
}

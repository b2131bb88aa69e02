package io.albedo.planner.translate;

import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the ports of a Service and what they lead to. */
record ServicePorts(Service service) {

  /** The first port with the number, or the port with the name; a number is never a name. */
  Optional<ServicePort> find(PortRef reference) {
    for (ServicePort port : service.ports()) {
      if (matches(port, reference)) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  private static boolean matches(ServicePort port, PortRef reference) {
    return switch (reference) {
      case PortRef.ByNumber(int number) -> port.port() == number;
      case PortRef.ByName(String name) -> port.name().equals(name);
    };
  }

  /** The node port; 0 if the Service has none and never will. */
  Token<Integer> nodePort(ServicePort port) {
    OptionalInt written = port.nodePort();
    if (written.isPresent()) {
      return Token.of(written.getAsInt());
    }
    return isYetToBeAllocated()
        ? Token.unknown("node port of Service " + service.name())
        : Token.of(0);
  }

  /** Only the API server knows it: the Service is a manifest that it has not seen. */
  private boolean isYetToBeAllocated() {
    return service.nodePortsAllocated() && service.uid().isEmpty();
  }

  /**
   * The port of the target group: the node port, or the number of the target port. Targets with a
   * named port register with ports of their own; then 1 stands for it.
   */
  Token<Integer> targetPort(ServicePort port, TargetType type) {
    if (type == TargetType.INSTANCE) {
      return nodePort(port);
    }
    return Token.of(port.targetPort() instanceof PortRef.ByNumber(int number) ? number : 1);
  }

  /** The port at which targets listen, for the rules of their security groups. */
  Token<PortRef> listeningPort(ServicePort port, TargetType type) {
    return type == TargetType.INSTANCE
        ? nodePort(port).map(PortRef::of)
        : Token.of(port.targetPort());
  }
}

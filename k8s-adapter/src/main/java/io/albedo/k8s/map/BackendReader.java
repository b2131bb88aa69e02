package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.PortRef;
import java.util.Optional;

/** Reads the backend of a path or of a whole Ingress. */
final class BackendReader {

  /** Stands where a finding was made, and goes no further. */
  static final Backend UNREADABLE = new Backend.OfService("", PortRef.of(0));

  private BackendReader() {}

  static Backend read(Fields backend) {
    Optional<Fields> service = backend.map("service");
    Optional<Fields> resource = backend.map("resource");
    if (service.isPresent() && resource.isPresent()) {
      backend.error("names both a service and a resource");
    }
    if (resource.isPresent()) {
      return resource(resource.get());
    }
    if (service.isEmpty()) {
      backend.error(missing(backend));
      return UNREADABLE;
    }
    return new Backend.OfService(
        service.get().requiredText("name"),
        service.get().map("port").map(BackendReader::port).orElseGet(() -> noPort(service.get())));
  }

  private static String missing(Fields backend) {
    return backend.names().contains("serviceName")
        ? "names no service: serviceName and servicePort were v1beta1, v1 has service.name and"
            + " service.port.number or service.port.name"
        : "names no service";
  }

  private static Backend resource(Fields resource) {
    resource.ignoring("apiGroup");
    return new Backend.OfResource(resource.requiredText("kind"), resource.requiredText("name"));
  }

  private static PortRef port(Fields port) {
    Optional<String> text = port.text("name");
    Optional<String> name = text.filter(t -> !t.isEmpty());
    var number = port.number("number", 0, Ports.HIGHEST);
    boolean hasNumber = number.orElse(0) != 0;
    boolean isUnread =
        (port.has("name") && text.isEmpty()) || (port.has("number") && number.isEmpty());
    if (name.isPresent() && hasNumber) {
      port.error("has both a name and a number");
    } else if (name.isEmpty() && !hasNumber && !isUnread) {
      port.error("needs a name or a number from 1 to 65535");
    }
    return name.map(PortRef::of).orElseGet(() -> PortRef.of(number.orElse(0)));
  }

  private static PortRef noPort(Fields service) {
    if (!service.has("port")) {
      service.error("port", "is missing");
    }
    return PortRef.of(0);
  }
}

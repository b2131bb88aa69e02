package io.albedo.planner.translate;

import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_INTERVAL_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PATH;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PORT;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_TIMEOUT_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.HEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.SUCCESS_CODES;
import static io.albedo.planner.annotation.AnnotationName.UNHEALTHY_THRESHOLD_COUNT;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.PortOrName;
import java.util.Optional;

/** Reads how the targets of a Service are checked. */
final class HealthCheckReader {

  static final String TRAFFIC_PORT = "traffic-port";

  private final BackendRef backend;
  private final AnnotationReader annotations;
  private final TargetType type;

  HealthCheckReader(BackendRef backend, TargetType type) {
    this.backend = backend;
    this.annotations = backend.annotations();
    this.type = type;
  }

  HealthCheck read(Protocol protocol, ProtocolVersion version) {
    boolean grpc = version == ProtocolVersion.GRPC;
    return HealthCheck.builder()
        .port(port())
        .protocol(protocol(protocol))
        .path(annotations.text(HEALTHCHECK_PATH).orElse(grpc ? "/AWS.ALB/healthcheck" : "/"))
        .matcher(annotations.text(SUCCESS_CODES).orElse(grpc ? "12" : "200"))
        .intervalSeconds(annotations.int32(HEALTHCHECK_INTERVAL_SECONDS).orElse(15))
        .timeoutSeconds(annotations.int32(HEALTHCHECK_TIMEOUT_SECONDS).orElse(5))
        .healthyThresholdCount(annotations.int32(HEALTHY_THRESHOLD_COUNT).orElse(2))
        .unhealthyThresholdCount(annotations.int32(UNHEALTHY_THRESHOLD_COUNT).orElse(2))
        .build();
  }

  private Protocol protocol(Protocol ofBackend) {
    return annotations
        .parsed(HEALTHCHECK_PROTOCOL.key(), raw -> protocol(HEALTHCHECK_PROTOCOL, raw))
        .orElse(ofBackend);
  }

  /** The protocol that an annotation about health checks names. */
  static Parsed<Protocol> protocol(AnnotationName name, String raw) {
    return AnnotationReader.chosen(name, raw, Protocol::of)
        .map(Parsed::ok)
        .orElseGet(() -> Parsed.bad("healthCheckProtocol must be within [HTTP, HTTPS]"));
  }

  private Token<PortRef> port() {
    Optional<String> raw =
        annotations.text(HEALTHCHECK_PORT).filter(text -> !text.equals(TRAFFIC_PORT));
    return raw.map(PortOrName::of).map(this::port).orElse(Token.of(PortRef.of(TRAFFIC_PORT)));
  }

  private Token<PortRef> port(PortOrName port) {
    return switch (port) {
      case PortOrName.Port(int number) -> Token.of(PortRef.of(number));
      case PortOrName.Name(String name) -> named(name);
    };
  }

  /** The name is that of a Service port, and not of a container port. */
  private Token<PortRef> named(String name) {
    ServicePorts ports = new ServicePorts(backend.service());
    Optional<ServicePort> port = ports.find(PortRef.of(name));
    if (port.isEmpty()) {
      return reject(
          "failed to resolve healthCheckPort: unable to find port "
              + name
              + " on service "
              + backend.service().name());
    }
    boolean unresolvable =
        type == TargetType.IP && port.get().targetPort() instanceof PortRef.ByName;
    return unresolvable
        ? reject(
            "cannot use named healthCheckPort for IP TargetType when service's targetPort is a"
                + " named port")
        : ports.targetPort(port.get(), type).map(PortRef::of);
  }

  private Token<PortRef> reject(String problem) {
    backend
        .member()
        .findings()
        .add(Code.INVALID_TARGET_GROUP, annotations.place(HEALTHCHECK_PORT), problem);
    return Token.of(PortRef.of(TRAFFIC_PORT));
  }
}

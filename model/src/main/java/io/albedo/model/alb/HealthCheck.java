package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.cluster.PortRef;
import org.immutables.value.Value;

/** How a target group finds out which targets are healthy. Every field is always set. */
@Value.Immutable
@AlbedoStyle
public interface HealthCheck {

  /** The name {@code traffic-port}, or a number. */
  Token<PortRef> port();

  Protocol protocol();

  /** Empty if the protocol is not HTTP or HTTPS. */
  String path();

  /**
   * Empty if the protocol is not HTTP or HTTPS. HTTP codes such as {@code 200-299}; gRPC codes if
   * the protocol version is GRPC.
   */
  String matcher();

  /** Seconds, 5 to 300 at AWS. */
  int intervalSeconds();

  /** Seconds, 2 to 120 at AWS. */
  int timeoutSeconds();

  /** 2 to 10 at AWS. */
  int healthyThresholdCount();

  /** 2 to 10 at AWS. */
  int unhealthyThresholdCount();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HealthCheck}. */
  final class Builder extends ImmutableHealthCheck.Builder {}
}

package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import java.util.Optional;

/**
 * Reads the health check of a target group; what is absent has the default of {@code
 * CreateTargetGroup}. Source: "CreateTargetGroup" in the Elastic Load Balancing API reference.
 */
record HealthCheckReader(TargetType type, Protocol group, Optional<ProtocolVersion> version) {

  private static final Choice<Protocol> PROTOCOL = Choice.of(Protocol.values(), Protocol::text);
  private static final int LONGEST = 86_400;
  private static final int MOST = 1_000;

  HealthCheck read(Fields fields) {
    Protocol protocol = PROTOCOL.in(fields, "HealthCheckProtocol").orElseGet(this::protocol);
    boolean web = isWeb(protocol);
    return HealthCheck.builder()
        .port(Token.of(port(fields)))
        .protocol(protocol)
        .path(web ? fields.text("HealthCheckPath").orElseGet(this::path) : "")
        .matcher(web ? matcher(fields) : "")
        .intervalSeconds(
            fields.number("HealthCheckIntervalSeconds", 1, LONGEST).orElseGet(this::interval))
        .timeoutSeconds(
            fields
                .number("HealthCheckTimeoutSeconds", 1, LONGEST)
                .orElseGet(() -> timeout(protocol)))
        .healthyThresholdCount(fields.number("HealthyThresholdCount", 1, MOST).orElse(5))
        .unhealthyThresholdCount(fields.number("UnhealthyThresholdCount", 1, MOST).orElse(2))
        .build();
  }

  private PortRef port(Fields fields) {
    String text =
        fields.text("HealthCheckPort").orElse(group == Protocol.GENEVE ? "80" : "traffic-port");
    if (text.matches("[0-9]{1,5}")) {
      return PortRef.of(Integer.parseInt(text));
    }
    if (!text.equals("traffic-port")) {
      fields.error("HealthCheckPort", "must be a port or traffic-port");
    }
    return PortRef.of(text);
  }

  private String matcher(Fields fields) {
    Optional<Fields> matcher = fields.map("Matcher");
    return matcher
        .flatMap(codes -> codes.text("HttpCode"))
        .or(() -> matcher.flatMap(codes -> codes.text("GrpcCode")))
        .orElseGet(this::codes);
  }

  private Protocol protocol() {
    return isWeb(group) ? Protocol.HTTP : Protocol.TCP;
  }

  private String path() {
    return isGrpc() ? "/AWS.ALB/healthcheck" : "/";
  }

  private String codes() {
    if (isGrpc()) {
      return "12";
    }
    return isWeb(group) ? "200" : "200-399";
  }

  private int interval() {
    if (type == TargetType.LAMBDA) {
      return 35;
    }
    return group == Protocol.GENEVE ? 10 : 30;
  }

  private int timeout(Protocol protocol) {
    if (type == TargetType.LAMBDA) {
      return 30;
    }
    if (isWeb(group) || group == Protocol.GENEVE) {
      return 5;
    }
    return protocol == Protocol.HTTP ? 6 : 10;
  }

  private boolean isGrpc() {
    return version.equals(Optional.of(ProtocolVersion.GRPC));
  }

  private static boolean isWeb(Protocol protocol) {
    return protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
  }
}

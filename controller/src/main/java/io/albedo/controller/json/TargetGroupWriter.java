package io.albedo.controller.json;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cloud.ObservedTargetGroup;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes a target group; one of functions has neither VPC nor port nor protocol. */
final class TargetGroupWriter {

  private TargetGroupWriter() {}

  static ObjectNode write(ObservedTargetGroup observed) {
    TargetGroup spec = observed.spec();
    ObjectNode node =
        Nodes.object()
            .put("TargetGroupArn", observed.arn().value())
            .put("TargetGroupName", Nodes.known(spec.name()))
            .put("TargetType", spec.targetType().text());
    traffic(observed, node);
    Nodes.text(node, "ProtocolVersion", spec.protocolVersion().map(ProtocolVersion::text));
    node.put("IpAddressType", spec.ipAddressType().text());
    healthCheck(spec, node);
    Nodes.number(node, "TargetControlPort", spec.targetControlPort());
    Nodes.tags(node, spec.tags());
    return node;
  }

  private static void traffic(ObservedTargetGroup observed, ObjectNode node) {
    if (!observed.vpc().value().isEmpty()) {
      node.put("VpcId", observed.vpc().value());
    }
    if (observed.spec().targetType() != TargetType.LAMBDA) {
      node.put("Protocol", observed.spec().protocol().text());
    }
    if (Nodes.known(observed.spec().port()) != 0) {
      node.put("Port", Nodes.known(observed.spec().port()));
    }
  }

  private static void healthCheck(TargetGroup spec, ObjectNode node) {
    HealthCheck check = spec.healthCheck();
    node.put("HealthCheckProtocol", check.protocol().text())
        .put("HealthCheckPort", Nodes.known(check.port()).text());
    if (!check.path().isEmpty()) {
      node.put("HealthCheckPath", check.path());
    }
    node.put("HealthCheckIntervalSeconds", check.intervalSeconds())
        .put("HealthCheckTimeoutSeconds", check.timeoutSeconds())
        .put("HealthyThresholdCount", check.healthyThresholdCount())
        .put("UnhealthyThresholdCount", check.unhealthyThresholdCount());
    if (!check.matcher().isEmpty()) {
      boolean grpc = spec.protocolVersion().equals(Optional.of(ProtocolVersion.GRPC));
      node.putObject("Matcher").put(grpc ? "GrpcCode" : "HttpCode", check.matcher());
    }
  }
}

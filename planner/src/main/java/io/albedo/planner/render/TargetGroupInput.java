package io.albedo.planner.render;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Call;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** Requests of the Elastic Load Balancing API about target groups. */
record TargetGroupInput(TokenJson tokens) {

  Json.Obj create(Call.CreateTargetGroup call) {
    TargetGroup group = call.targetGroup();
    JsonObjectBuilder input =
        Json.object()
            .put("Name", tokens.text(group.name()))
            .put("Protocol", group.protocol().text())
            .putIfPresent("ProtocolVersion", group.protocolVersion().map(ProtocolVersion::text))
            .put("Port", tokens.json(group.port(), port -> Json.Num.of(port)))
            .put("VpcId", tokens.text(call.vpc()))
            .put("TargetType", group.targetType().text())
            .put("IpAddressType", group.ipAddressType().text());
    group.targetControlPort().ifPresent(port -> input.put("TargetControlPort", port));
    putHealthCheck(input, group.healthCheck(), speaksGrpc(group));
    if (!group.tags().isEmpty()) {
      input.put("Tags", KeyValueJson.of(group.tags()));
    }
    return input.build();
  }

  Json.Obj modify(Call.ModifyTargetGroup call) {
    JsonObjectBuilder input = Json.object().put("TargetGroupArn", tokens.text(call.targetGroup()));
    putHealthCheck(input, call.healthCheck(), call.grpc());
    return input.build();
  }

  /** The same for both registering and deregistering. */
  Json.Obj targets(TargetRegistration registration) {
    Json target =
        Json.object()
            .put("Id", tokens.text(registration.target()))
            .put("Port", registration.port())
            .build();
    return Json.object()
        .put("TargetGroupArn", tokens.text(registration.targetGroup()))
        .put("Targets", new Json.Arr(List.of(target)))
        .build();
  }

  private void putHealthCheck(JsonObjectBuilder input, HealthCheck check, boolean grpc) {
    input
        .put("HealthCheckEnabled", true)
        .put("HealthCheckProtocol", check.protocol().text())
        .put("HealthCheckPort", tokens.text(check.port().map(PortRef::text)))
        .putIfPresent("HealthCheckPath", ofHttp(check.path()))
        .put("HealthCheckIntervalSeconds", check.intervalSeconds())
        .put("HealthCheckTimeoutSeconds", check.timeoutSeconds())
        .put("HealthyThresholdCount", check.healthyThresholdCount())
        .put("UnhealthyThresholdCount", check.unhealthyThresholdCount())
        .putIfPresent("Matcher", ofHttp(check.matcher()), codes -> matcher(grpc, codes));
  }

  /** Only checks by HTTP and HTTPS have a path and a matcher; an empty text stands for none. */
  private static Optional<String> ofHttp(String text) {
    return Optional.of(text).filter(present -> !present.isEmpty());
  }

  private static Json matcher(boolean grpc, String codes) {
    return Json.object().put(grpc ? "GrpcCode" : "HttpCode", codes).build();
  }

  private static boolean speaksGrpc(TargetGroup group) {
    return group.protocolVersion().equals(Optional.of(ProtocolVersion.GRPC));
  }
}

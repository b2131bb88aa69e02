package io.albedo.planner.stack;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.planner.json.Json;
import java.util.List;
import java.util.Optional;

/** Target groups and their bindings. */
final class TargetGroupJson {

  private TargetGroupJson() {}

  static Json of(TargetGroup group) {
    boolean grpc = group.protocolVersion().equals(Optional.of(ProtocolVersion.GRPC));
    return new SpecBuilder()
        .always("name", TokenJson.text(group.name()))
        .always("targetType", group.targetType().text())
        .always("port", TokenJson.of(group.port(), port -> Json.Num.of(port)))
        .always("protocol", group.protocol().text())
        .ifSet("protocolVersion", group.protocolVersion().map(ProtocolVersion::text))
        .unlessEmpty("ipAddressType", group.ipAddressType().text())
        .always("healthCheckConfig", healthCheck(group.healthCheck(), grpc))
        .unlessEmpty(
            "targetGroupAttributes",
            SpecBuilder.entries(group.attributes()),
            attribute -> SpecBuilder.entry(attribute, "key", "value"))
        .unlessEmpty("tags", group.tags())
        .ifSet("targetControlPort", group.targetControlPort())
        .build();
  }

  private static Json healthCheck(HealthCheck check, boolean grpc) {
    return new SpecBuilder()
        .always("port", TokenJson.port(check.port()))
        .always("protocol", check.protocol().text())
        .always("path", check.path())
        .always(
            "matcher",
            new SpecBuilder().always(grpc ? "grpcCode" : "httpCode", check.matcher()).build())
        .always("intervalSeconds", check.intervalSeconds())
        .always("timeoutSeconds", check.timeoutSeconds())
        .always("healthyThresholdCount", check.healthyThresholdCount())
        .always("unhealthyThresholdCount", check.unhealthyThresholdCount())
        .build();
  }

  static Json of(TargetGroupBinding binding) {
    Json metadata =
        new SpecBuilder()
            .always("name", TokenJson.text(binding.name()))
            .always("namespace", binding.namespace())
            .build();
    Json template =
        new SpecBuilder().always("metadata", metadata).always("spec", spec(binding)).build();
    return new SpecBuilder().always("template", template).build();
  }

  private static Json spec(TargetGroupBinding binding) {
    SpecBuilder json =
        new SpecBuilder()
            .always("targetGroupARN", TokenJson.text(binding.targetGroup()))
            .always("targetType", binding.targetType().text())
            .always("serviceRef", service(binding))
            .ifSet("networking", binding.networking().map(TargetGroupJson::networking));
    if (!binding.nodeSelector().isEmpty()) {
      json.always(
          "nodeSelector",
          new SpecBuilder().unlessEmpty("matchLabels", binding.nodeSelector()).build());
    }
    json.unlessEmpty("ipAddressType", binding.ipAddressType().text())
        .always("vpcID", TokenJson.text(binding.vpc()));
    if (binding.multiCluster()) {
      json.always("multiClusterTargetGroup", new Json.Bool(true));
    }
    return json.always("targetGroupProtocol", binding.protocol().text()).build();
  }

  private static Json service(TargetGroupBinding binding) {
    return new SpecBuilder()
        .always("name", binding.serviceName())
        .always("port", TokenJson.port(binding.servicePort()))
        .build();
  }

  private static Json networking(List<NetworkingRule> rules) {
    return new SpecBuilder().unlessEmpty("ingress", rules, TargetGroupJson::rule).build();
  }

  private static Json rule(NetworkingRule rule) {
    Json group =
        new SpecBuilder()
            .always(
                "securityGroup",
                new SpecBuilder().always("groupID", TokenJson.text(rule.from())).build())
            .build();
    Json port =
        new SpecBuilder()
            .always("protocol", "TCP")
            .ifSet("port", rule.port().map(TokenJson::port))
            .build();
    return new SpecBuilder()
        .always("from", new Json.Arr(List.of(group)))
        .always("ports", new Json.Arr(List.of(port)))
        .build();
  }
}

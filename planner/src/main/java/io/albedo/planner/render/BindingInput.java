package io.albedo.planner.render;

import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** TargetGroupBinding objects, as the Kubernetes API takes them. */
record BindingInput(TokenJson tokens) {

  /** The whole object, under the name it shall have. */
  Json.Obj object(TargetGroupBinding binding) {
    return object(binding, tokens.text(binding.name()));
  }

  /** The whole object, under the name it has. */
  Json.Obj object(ObjectName name, TargetGroupBinding binding) {
    return object(binding, new Json.Str(name.name()));
  }

  /** Enough to name an object. */
  Json.Obj name(ObjectName name) {
    return header()
        .put(
            "metadata",
            Json.object().put("name", name.name()).put("namespace", name.namespace()).build())
        .build();
  }

  private Json.Obj object(TargetGroupBinding binding, Json name) {
    JsonObjectBuilder metadata =
        Json.object().put("name", name).put("namespace", binding.namespace());
    if (!binding.labels().isEmpty()) {
      metadata.put("labels", map(binding.labels()));
    }
    return header().put("metadata", metadata.build()).put("spec", spec(binding)).build();
  }

  private static JsonObjectBuilder header() {
    return Json.object()
        .put("apiVersion", "elbv2.k8s.aws/v1beta1")
        .put("kind", "TargetGroupBinding");
  }

  private Json spec(TargetGroupBinding binding) {
    JsonObjectBuilder spec =
        Json.object()
            .put("targetGroupARN", tokens.text(binding.targetGroup()))
            .put("targetType", binding.targetType().text())
            .put("targetGroupProtocol", binding.protocol().text())
            .put("serviceRef", service(binding))
            .putIfPresent("networking", binding.networking(), this::networking);
    if (!binding.nodeSelector().isEmpty()) {
      spec.put(
          "nodeSelector", Json.object().put("matchLabels", map(binding.nodeSelector())).build());
    }
    spec.put("ipAddressType", binding.ipAddressType().text())
        .put("vpcID", tokens.text(binding.vpc()));
    return binding.multiCluster()
        ? spec.put("multiClusterTargetGroup", true).build()
        : spec.build();
  }

  private static Json service(TargetGroupBinding binding) {
    return Json.object()
        .put("name", binding.serviceName())
        .put("port", port(binding.servicePort()))
        .build();
  }

  private Json networking(List<NetworkingRule> rules) {
    return Json.object()
        .put("ingress", new Json.Arr(rules.stream().map(this::rule).toList()))
        .build();
  }

  private Json rule(NetworkingRule rule) {
    Json peer =
        Json.object()
            .put("securityGroup", Json.object().put("groupID", tokens.text(rule.from())).build())
            .build();
    Json port =
        Json.object()
            .put("protocol", "TCP")
            .putIfPresent("port", rule.port(), token -> tokens.json(token, BindingInput::port))
            .build();
    return Json.object()
        .put("from", new Json.Arr(List.of(peer)))
        .put("ports", new Json.Arr(List.of(port)))
        .build();
  }

  private static Json port(PortRef port) {
    return switch (port) {
      case PortRef.ByNumber(int number) -> Json.Num.of(number);
      case PortRef.ByName(String name) -> new Json.Str(name);
    };
  }

  private static Json map(Map<String, String> entries) {
    JsonObjectBuilder json = Json.object();
    entries.forEach(json::put);
    return json.build();
  }
}

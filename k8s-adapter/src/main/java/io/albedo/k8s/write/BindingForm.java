package io.albedo.k8s.write;

import static io.albedo.k8s.write.UnknownValueException.known;

import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Map;

/** TargetGroupBindings as they are sent: the object that a plan prints. */
record BindingForm(TargetGroupBinding binding) {

  /** The whole object. */
  Map<String, Object> object() {
    ObjectDraft metadata =
        new ObjectDraft().put("name", known(binding.name())).put("namespace", binding.namespace());
    if (!binding.labels().isEmpty()) {
      metadata.put("labels", binding.labels());
    }
    return ObjectDraft.of(ApiKind.TARGET_GROUP_BINDING)
        .put("metadata", metadata)
        .put("spec", spec())
        .build();
  }

  Map<String, Object> spec() {
    ObjectDraft spec =
        new ObjectDraft()
            .put("targetGroupARN", known(binding.targetGroup()).value())
            .put("targetType", binding.targetType().text())
            .put("targetGroupProtocol", binding.protocol().text())
            .put("serviceRef", service())
            .putIfPresent("networking", binding.networking().map(BindingForm::networking));
    if (!binding.nodeSelector().isEmpty()) {
      spec.put("nodeSelector", Map.of("matchLabels", binding.nodeSelector()));
    }
    spec.put("ipAddressType", binding.ipAddressType().text())
        .put("vpcID", known(binding.vpc()).value());
    return binding.multiCluster()
        ? spec.put("multiClusterTargetGroup", true).build()
        : spec.build();
  }

  private ObjectDraft service() {
    return new ObjectDraft()
        .put("name", binding.serviceName())
        .put("port", port(binding.servicePort()));
  }

  private static Map<String, Object> networking(List<NetworkingRule> rules) {
    return Map.of("ingress", rules.stream().map(BindingForm::rule).toList());
  }

  private static Map<String, Object> rule(NetworkingRule rule) {
    Object peer = Map.of("securityGroup", Map.of("groupID", known(rule.from()).value()));
    Object port =
        new ObjectDraft()
            .put("protocol", "TCP")
            .putIfPresent("port", rule.port().map(token -> port(known(token))))
            .build();
    return new ObjectDraft().put("from", List.of(peer)).put("ports", List.of(port)).build();
  }

  private static Object port(PortRef port) {
    return switch (port) {
      case PortRef.ByNumber(int number) -> number;
      case PortRef.ByName(String name) -> name;
    };
  }
}

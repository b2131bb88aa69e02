package io.albedo.k8s.event;

import java.util.Map;

/** In which version of its API a kind is spoken of. */
final class InvolvedKinds {

  private static final Map<String, String> API_VERSIONS =
      Map.of(
          "Ingress", "networking.k8s.io/v1",
          "IngressClass", "networking.k8s.io/v1",
          "IngressClassParams", "elbv2.k8s.aws/v1beta1",
          "TargetGroupBinding", "elbv2.k8s.aws/v1beta1",
          "EndpointSlice", "discovery.k8s.io/v1");

  private InvolvedKinds() {}

  static String apiVersion(String kind) {
    return API_VERSIONS.getOrDefault(kind, "v1");
  }
}

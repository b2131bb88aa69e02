package io.albedo.k8s.map;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of object that matter to an ALB and its targets. */
enum ObjectKind {
  INGRESS("Ingress", "networking.k8s.io/v1", true),
  INGRESS_CLASS("IngressClass", "networking.k8s.io/v1", false),
  INGRESS_CLASS_PARAMS("IngressClassParams", "elbv2.k8s.aws/v1beta1", false),
  TARGET_GROUP_BINDING("TargetGroupBinding", "elbv2.k8s.aws/v1beta1", true),
  SERVICE("Service", "v1", true),
  NAMESPACE("Namespace", "v1", false),
  SECRET("Secret", "v1", true),
  POD("Pod", "v1", true),
  NODE("Node", "v1", false),
  ENDPOINT_SLICE("EndpointSlice", "discovery.k8s.io/v1", true),
  ENDPOINTS("Endpoints", "v1", true),
  CONFIG_MAP("ConfigMap", "v1", true);

  private final String text;
  private final String apiVersion;
  private final boolean namespaced;

  ObjectKind(String text, String apiVersion, boolean namespaced) {
    this.text = text;
    this.apiVersion = apiVersion;
    this.namespaced = namespaced;
  }

  String text() {
    return text;
  }

  /** How objects of this kind name it: no other version is read. */
  TypeMeta type() {
    return new TypeMeta(apiVersion, text);
  }

  boolean isNamespaced() {
    return namespaced;
  }

  /** The kind of this name, with capitals or without. */
  static Optional<ObjectKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equalsIgnoreCase(text)).findFirst();
  }
}

package io.albedo.k8s.map;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of object that matter to an ALB and its targets. */
public enum ObjectKind {
  INGRESS("Ingress", "ingresses", "networking.k8s.io/v1", true),
  INGRESS_CLASS("IngressClass", "ingressclasses", "networking.k8s.io/v1", false),
  INGRESS_CLASS_PARAMS("IngressClassParams", "ingressclassparams", "elbv2.k8s.aws/v1beta1", false),
  TARGET_GROUP_BINDING("TargetGroupBinding", "targetgroupbindings", "elbv2.k8s.aws/v1beta1", true),
  SERVICE("Service", "services", "v1", true),
  NAMESPACE("Namespace", "namespaces", "v1", false),
  SECRET("Secret", "secrets", "v1", true),
  POD("Pod", "pods", "v1", true),
  NODE("Node", "nodes", "v1", false),
  ENDPOINT_SLICE("EndpointSlice", "endpointslices", "discovery.k8s.io/v1", true),
  ENDPOINTS("Endpoints", "endpoints", "v1", true),
  CONFIG_MAP("ConfigMap", "configmaps", "v1", true);

  private final String text;
  private final String plural;
  private final String apiVersion;
  private final boolean namespaced;

  ObjectKind(String text, String plural, String apiVersion, boolean namespaced) {
    this.text = text;
    this.plural = plural;
    this.apiVersion = apiVersion;
    this.namespaced = namespaced;
  }

  /** The kind as objects name it, such as {@code Ingress}. */
  public String text() {
    return text;
  }

  /** The resource as the API server and its rules name it, such as {@code ingresses}. */
  public String plural() {
    return plural;
  }

  /** The group, empty for the core group. */
  public String group() {
    return type().group();
  }

  public String version() {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }

  /** How objects of this kind name it: no other version is read. */
  TypeMeta type() {
    return new TypeMeta(apiVersion, text);
  }

  public boolean isNamespaced() {
    return namespaced;
  }

  /** The kind of this name, with capitals or without. */
  static Optional<ObjectKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equalsIgnoreCase(text)).findFirst();
  }
}

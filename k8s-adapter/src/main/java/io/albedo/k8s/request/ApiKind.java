package io.albedo.k8s.request;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of object that are written. */
public enum ApiKind {
  INGRESS("networking.k8s.io", "v1", "Ingress", "ingresses", true),
  TARGET_GROUP_BINDING(
      "elbv2.k8s.aws", "v1beta1", "TargetGroupBinding", "targetgroupbindings", true),
  POD("", "v1", "Pod", "pods", true),
  CONFIG_MAP("", "v1", "ConfigMap", "configmaps", true),
  EVENT("", "v1", "Event", "events", true),
  SECRET("", "v1", "Secret", "secrets", true),
  CONTROLLER_REVISION("apps", "v1", "ControllerRevision", "controllerrevisions", true),
  LEASE("coordination.k8s.io", "v1", "Lease", "leases", true),
  VALIDATING_WEBHOOKS(
      "admissionregistration.k8s.io",
      "v1",
      "ValidatingWebhookConfiguration",
      "validatingwebhookconfigurations",
      false),
  MUTATING_WEBHOOKS(
      "admissionregistration.k8s.io",
      "v1",
      "MutatingWebhookConfiguration",
      "mutatingwebhookconfigurations",
      false);

  private final String group;
  private final String version;
  private final String text;
  private final String plural;
  private final boolean namespaced;

  ApiKind(String group, String version, String text, String plural, boolean namespaced) {
    this.group = group;
    this.version = version;
    this.text = text;
    this.plural = plural;
    this.namespaced = namespaced;
  }

  /** The kind as objects name it. */
  public String text() {
    return text;
  }

  /** The {@code apiVersion} as objects name it. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The resource as roles and messages of the API server name it. */
  public String resource() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  /** The kind of this name, if it is one that is written. */
  public static Optional<ApiKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }

  /** The path of all objects in a namespace. */
  String collection(String namespace) {
    String root = (group.isEmpty() ? "api/" : "apis/") + apiVersion() + "/";
    return namespaced ? root + "namespaces/" + namespace + "/" + plural : root + plural;
  }
}

package io.albedo.controller.admission;

import java.util.Arrays;
import java.util.Optional;

/** The questions that are answered, by path as aws-load-balancer-controller v3.5.0 has them. */
public enum Webhook {
  INGRESS("vingress.elbv2.k8s.aws", "/validate-networking-v1-ingress", "Ingress"),
  CLASS_PARAMS(
      "vingressclassparams.elbv2.k8s.aws",
      "/validate-elbv2-k8s-aws-v1beta1-ingressclassparams",
      "IngressClassParams"),
  BINDING_DEFAULTS(
      "mtargetgroupbinding.elbv2.k8s.aws",
      "/mutate-elbv2-k8s-aws-v1beta1-targetgroupbinding",
      "TargetGroupBinding"),
  BINDING(
      "vtargetgroupbinding.elbv2.k8s.aws",
      "/validate-elbv2-k8s-aws-v1beta1-targetgroupbinding",
      "TargetGroupBinding"),
  POD("mpod.elbv2.k8s.aws", "/mutate-v1-pod", "Pod"),
  /** Load balancers for Services are not ours, so that a Service stays as it is. */
  SERVICE("mservice.elbv2.k8s.aws", "/mutate-v1-service", "Service"),
  /** Ids for QUIC are not given either. */
  QUIC("quicid.elbv2.k8s.aws", "/mutate-v1-pod-server-id", "Pod");

  private final String text;
  private final String path;
  private final String kind;

  Webhook(String text, String path, String kind) {
    this.text = text;
    this.path = path;
    this.kind = kind;
  }

  /** Its name in the configuration of webhooks. */
  public String text() {
    return text;
  }

  public String path() {
    return path;
  }

  /** The kind of object that it is asked about. */
  public String kind() {
    return kind;
  }

  /** Whether objects are completed, and not judged. */
  public boolean edits() {
    return path.startsWith("/mutate-");
  }

  /**
   * Whether trouble of ours lets the object pass. A pod that is not written is missing where it is
   * needed; of others the owner decides by the webhook's failure policy.
   */
  public boolean failsOpen() {
    return kind.equals("Pod") || kind.equals("Service");
  }

  static Optional<Webhook> at(String path) {
    return Arrays.stream(values()).filter(webhook -> webhook.path.equals(path)).findFirst();
  }
}

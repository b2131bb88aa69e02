package io.albedo.planner.translate;

import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;

/**
 * The generated names of a group's resources.
 *
 * <pre>
 * named group   k8s-(17 of the name)-(10 of the hash)
 * lone Ingress  k8s-(8 of the namespace)-(8 of the name)-(10 of the hash)
 * target group  k8s-(8 of the namespace)-(8 of the Service)-(10 of the hash), in any group
 * in front      (28 of the load balancer's name)-nlb
 * </pre>
 *
 * <p>Parts that have nothing but letters and digits to lose may end up empty; that is not repaired.
 */
record ResourceNames(String clusterName, GroupId group) {

  private static final int HASH = 10;
  private static final int FRONTEND = 28;

  /** The scheme is part of the hash, so that a replacement does not clash with the old one. */
  String loadBalancer(Scheme scheme) {
    return ofGroup(NameHash.of(HASH, clusterName, group.text(), scheme.text()));
  }

  String managedSecurityGroup() {
    return ofGroup(NameHash.of(HASH, clusterName, group.text()));
  }

  /**
   * The name of a target group.
   *
   * @param service the Service behind it
   * @param details what else makes it another one, in the order of LBC's hash: namespace and name
   *     of the Ingress, uid of the Service, port texts, types and protocols
   */
  String targetGroup(ObjectName service, String details) {
    return ofObject(service, NameHash.of(HASH, clusterName, group.text(), details));
  }

  /** The cut may leave a hyphen before the one that is put behind it. */
  static String frontend(String loadBalancer) {
    return loadBalancer.substring(0, Math.min(loadBalancer.length(), FRONTEND)) + "-nlb";
  }

  /** Of all that is checked only port and protocol make it another one. */
  String frontendTargetGroup(int port, HealthCheck check) {
    String details =
        port
            + TargetType.ALB.text()
            + Protocol.TCP.text()
            + check.port().known().map(PortRef::text).orElse("")
            + check.protocol().text();
    return ofGroup(NameHash.of(HASH, clusterName, group.text(), details));
  }

  private String ofGroup(String hash) {
    return switch (group) {
      case GroupId.Explicit(String name) -> "k8s-" + NameHash.clean(name, 17) + "-" + hash;
      case GroupId.Implicit(ObjectName ingress) -> ofObject(ingress, hash);
    };
  }

  private static String ofObject(ObjectName object, String hash) {
    return "k8s-"
        + NameHash.clean(object.namespace(), 8)
        + "-"
        + NameHash.clean(object.name(), 8)
        + "-"
        + hash;
  }
}

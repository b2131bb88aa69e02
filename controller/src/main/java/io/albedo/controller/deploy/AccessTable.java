package io.albedo.controller.deploy;

import static io.albedo.controller.deploy.AccessPart.ALL_SECRETS;
import static io.albedo.controller.deploy.AccessPart.CERTIFICATE;
import static io.albedo.controller.deploy.AccessPart.LEADERSHIP;
import static io.albedo.controller.deploy.AccessPart.TRUST;
import static io.albedo.controller.deploy.AccessPart.WORK;
import static io.albedo.controller.deploy.AccessRule.toAny;
import static io.albedo.controller.deploy.AccessRule.toOwn;

import java.util.List;

/** All that a controller asks of the API server; whatever else it asks is refused. */
public final class AccessTable {

  private static final String CORE = "";
  private static final String ADMISSION = "admissionregistration.k8s.io";
  private static final String ELBV2 = "elbv2.k8s.aws";
  private static final String LEASES = "coordination.k8s.io";
  private static final String NETWORKING = "networking.k8s.io";

  /** Row by row. */
  public static final List<AccessRule> RULES =
      List.of(
          toAny(WORK, CORE, "endpoints", "get", "list", "watch"),
          toAny(WORK, CORE, "namespaces", "get", "list", "watch"),
          toAny(WORK, CORE, "nodes", "get", "list", "watch"),
          toAny(WORK, CORE, "pods", "get", "list", "watch"),
          toAny(WORK, CORE, "services", "get", "list", "watch"),
          toAny(WORK, "discovery.k8s.io", "endpointslices", "get", "list", "watch"),
          toAny(WORK, NETWORKING, "ingressclasses", "get", "list", "watch"),
          toAny(WORK, ELBV2, "ingressclassparams", "get", "list", "watch"),
          // Finalizers are written into the object itself, addresses into its status.
          toAny(WORK, NETWORKING, "ingresses", "get", "list", "patch", "update", "watch"),
          toAny(WORK, NETWORKING, "ingresses/status", "patch", "update"),
          toAny(
              WORK,
              ELBV2,
              "targetgroupbindings",
              "create",
              "delete",
              "get",
              "list",
              "patch",
              "update",
              "watch"),
          toAny(WORK, ELBV2, "targetgroupbindings/status", "patch", "update"),
          // Readiness gates.
          toAny(WORK, CORE, "pods/status", "patch"),
          toAny(WORK, CORE, "events", "create", "patch"),
          // Targets of bindings whose target group several clusters share; each is watched by name.
          toAny(
              WORK,
              CORE,
              "configmaps",
              "create",
              "delete",
              "get",
              "list",
              "patch",
              "update",
              "watch"),
          // The last good form of each member of a group.
          toAny(
              WORK,
              "apps",
              "controllerrevisions",
              "create",
              "delete",
              "get",
              "list",
              "patch",
              "update",
              "watch"),
          toAny(ALL_SECRETS, CORE, "secrets", "get", "list", "watch"),
          toOwn(TRUST, ADMISSION, "mutatingwebhookconfigurations", "get", "patch", "update"),
          toOwn(TRUST, ADMISSION, "validatingwebhookconfigurations", "get", "patch", "update"),
          // A role cannot bind what is created to a name.
          toAny(CERTIFICATE, CORE, "secrets", "create"),
          toOwn(CERTIFICATE, CORE, "secrets", "get", "patch", "update"),
          toAny(LEADERSHIP, LEASES, "leases", "create"),
          toOwn(LEADERSHIP, LEASES, "leases", "get", "patch", "update"));

  private AccessTable() {}
}

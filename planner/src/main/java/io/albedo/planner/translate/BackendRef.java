package io.albedo.planner.translate;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;

/**
 * A Service port that a member forwards to.
 *
 * @param field where the member says so
 * @param targetGroup Ingress {@code a} with Service {@code b-c} and Ingress {@code a-b} with
 *     Service {@code c} share one, as in LBC
 */
record BackendRef(
    MemberScope member, Service service, PortRef port, String field, ResourceId targetGroup) {

  static BackendRef of(MemberScope member, Service service, PortRef port, String field) {
    String id = member.name() + "-" + service.name().name() + ":" + port.text();
    return new BackendRef(member, service, port, field, ResourceId.targetGroup(id));
  }

  String id() {
    return targetGroup.id();
  }

  AnnotationReader annotations() {
    return member.annotationsWith(service);
  }

  void report(Code code, String problem) {
    member.findings().add(code, field, problem);
  }
}

package io.albedo.planner.translate;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;

/**
 * A Service port that a member forwards to.
 *
 * @param field where the member says so
 */
record BackendRef(MemberScope member, Service service, PortRef port, String field) {

  /**
   * Identity of its target group. Ingress {@code a} with Service {@code b-c} and Ingress {@code
   * a-b} with Service {@code c} share one, as in LBC.
   */
  String id() {
    return member.name() + "-" + service.name().name() + ":" + port.text();
  }

  ResourceId targetGroup() {
    return ResourceId.targetGroup(id());
  }

  AnnotationReader annotations() {
    return member.annotationsWith(service);
  }

  void report(Code code, String problem) {
    member.findings().add(code, field, problem);
  }
}

package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Subject;
import io.albedo.planner.group.Member;
import java.util.Optional;
import java.util.function.Function;

/**
 * A member while it is translated: what it says, and what was found wrong with it.
 *
 * @param annotations those of the Ingress
 */
record MemberScope(Member member, AnnotationReader annotations, Findings findings) {

  static MemberScope of(Member member) {
    Findings findings = new Findings(Subject.ingress(member.name()));
    Annotations annotations = Annotations.of(member.ingress());
    return new MemberScope(member, new AnnotationReader(annotations, findings), findings);
  }

  ObjectName name() {
    return member.name();
  }

  Ingress ingress() {
    return member.ingress();
  }

  Optional<IngressClassParams> params() {
    return member.params();
  }

  /** Where a field of the parameters of the member's class is written, for messages. */
  String placeOfParam(String field) {
    return params().map(p -> "IngressClassParams " + p.name() + " " + field).orElse(field);
  }

  /** A field of the parameters of the member's class, if there are any and they set it. */
  <T> Optional<T> param(Function<IngressClassParams, Optional<T>> field) {
    return member.params().flatMap(field);
  }

  /** The annotations of a Service over those of the Ingress. */
  AnnotationReader annotationsWith(Service service) {
    return service.annotations().isEmpty()
        ? annotations
        : new AnnotationReader(Annotations.of(service, annotations.annotations()), findings);
  }
}

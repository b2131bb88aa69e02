package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import java.util.SortedMap;

/** Whether an Ingress that is being deleted still says that its load balancer must not be. */
final class DeletionProtection {

  private static final AnnotationName ATTRIBUTES = AnnotationName.LOAD_BALANCER_ATTRIBUTES;
  private static final String ENABLED = "deletion_protection.enabled";

  private DeletionProtection() {}

  /** Adds an error if so, or if that cannot be read. */
  static void check(Ingress ingress, Findings findings) {
    new AnnotationReader(Annotations.of(ingress), findings)
        .stringMap(ATTRIBUTES)
        .ifPresent(attributes -> check(ingress, attributes, findings));
  }

  private static void check(
      Ingress ingress, SortedMap<String, String> attributes, Findings findings) {
    String enabled = attributes.get(ENABLED);
    if (enabled == null) {
      return;
    }
    String field = AnnotationReader.field(ATTRIBUTES);
    switch (ScalarParser.bool(ENABLED, enabled)) {
      case Parsed.Ok<Boolean>(Boolean on) -> {
        if (on) {
          findings.add(
              Code.DELETION_PROTECTED,
              field,
              "deletion_protection is enabled, cannot delete the ingress: "
                  + ingress.name().name());
        }
      }
      case Parsed.Bad<Boolean>(String problem) ->
          findings.add(Code.INVALID_ANNOTATION, field, problem);
    }
  }

  static Findings findings(Ingress ingress) {
    return new Findings(Subject.ingress(ingress.name()));
  }
}

package io.albedo.planner.translate;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;

/** Looks at one annotation {@code conditions.<name>} alone. */
public final class ConditionCheck {

  private ConditionCheck() {}

  /** What is wrong with it, in the words that its translation has for it. */
  public static List<Diagnostic> of(Ingress ingress, String name) {
    String key = AnnotationName.CONDITIONS.key(name);
    Findings findings = new Findings(Subject.ingress(ingress.name()));
    new AnnotationReader(Annotations.of(ingress), findings)
        .parsed(key, Code.INVALID_CONDITION, raw -> ConditionReader.read(key, raw));
    return findings.list();
  }
}

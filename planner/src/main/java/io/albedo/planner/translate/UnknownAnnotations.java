package io.albedo.planner.translate;

import io.albedo.model.cluster.Service;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.NearestName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Warns of annotations that would be passed over in silence. */
final class UnknownAnnotations {

  private static final List<String> SUFFIXES =
      Arrays.stream(AnnotationName.values()).map(AnnotationName::suffix).toList();

  private UnknownAnnotations() {}

  /** Those of an Ingress that nobody knows. */
  static void check(MemberScope member) {
    ours(member.ingress().annotations())
        .filter(key -> AnnotationCatalogue.named(key).isEmpty())
        .forEach(key -> member.findings().add(unknown(member.findings().subject(), key)));
  }

  /** Those of a Service that nobody knows, or that have no effect there. */
  static void check(Service service, Findings findings) {
    if (service.annotations().isEmpty()) {
      return;
    }
    Subject subject = Subject.service(service.name());
    ours(service.annotations()).forEach(key -> problem(subject, key).ifPresent(findings::add));
  }

  private static Optional<Diagnostic> problem(Subject subject, String key) {
    Optional<AnnotationName> name = AnnotationCatalogue.named(key);
    if (name.isEmpty()) {
      return Optional.of(unknown(subject, key));
    }
    return AnnotationCatalogue.facts(name.get()).place().includesServices()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                Code.INEFFECTIVE_ANNOTATION,
                subject,
                AnnotationReader.field(key),
                "annotation " + key + " has no effect on a Service"));
  }

  private static Stream<String> ours(SortedMap<String, String> annotations) {
    return annotations.tailMap(AnnotationName.PREFIX).keySet().stream()
        .takeWhile(key -> key.startsWith(AnnotationName.PREFIX));
  }

  private static Diagnostic unknown(Subject subject, String key) {
    Diagnostic warning =
        Diagnostic.of(
            Code.UNKNOWN_ANNOTATION,
            subject,
            AnnotationReader.field(key),
            "nobody knows annotation " + key + ", so it has no effect");
    return NearestName.of(suffix(key), SUFFIXES)
        .map(nearest -> warning.withHelp("Did you mean " + AnnotationName.PREFIX + nearest + "?"))
        .orElse(warning);
  }

  private static String suffix(String key) {
    return key.substring(AnnotationName.PREFIX.length());
  }
}

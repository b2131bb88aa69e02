package io.albedo.planner.translate;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.NearestName;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of annotations whose key ends with the name of something that the Ingress does not have:
 * nobody reads them, so that a typing error there would never show.
 *
 * <pre>
 * actions.(service)                    a backend (service) with port use-annotation
 * conditions., transforms.(service)    a backend (service)
 * listener-attributes.(protocol-port)  a listener of the Ingress
 * </pre>
 */
final class IdleAnnotations {

  private final MemberPlan member;

  IdleAnnotations(MemberPlan member) {
    this.member = member;
  }

  void check() {
    check(AnnotationName.ACTIONS, "backend with port " + BackendReader.USE_ANNOTATION.text());
    check(AnnotationName.CONDITIONS, "backend");
    check(AnnotationName.TRANSFORMS, "backend");
    check(AnnotationName.LISTENER_ATTRIBUTES, "listener");
  }

  private void check(AnnotationName family, String what) {
    if (member.scope().annotations().hasAny(family)) {
      SortedSet<String> known = new TreeSet<>(known(family));
      names(family)
          .filter(name -> !known.contains(name))
          .forEach(
              name -> member.scope().findings().add(idle(family.key(name), what, name, known)));
    }
  }

  /** What keys of the family may end with. */
  private Set<String> known(AnnotationName family) {
    return switch (family) {
      case LISTENER_ATTRIBUTES ->
          member.listen().ports().entrySet().stream()
              .map(port -> port.getValue().text() + "-" + port.getKey())
              .collect(Collectors.toSet());
      case ACTIONS ->
          services()
              .filter(service -> service.port().equals(BackendReader.USE_ANNOTATION))
              .map(Backend.OfService::service)
              .collect(Collectors.toSet());
      default -> services().map(Backend.OfService::service).collect(Collectors.toSet());
    };
  }

  private Stream<Backend.OfService> services() {
    Ingress ingress = member.scope().ingress();
    Stream<Backend> ofPaths =
        ingress.rules().stream().flatMap(rule -> rule.paths().stream()).map(IngressPath::backend);
    return Stream.concat(ingress.defaultBackend().stream(), ofPaths)
        .filter(Backend.OfService.class::isInstance)
        .map(Backend.OfService.class::cast);
  }

  private Stream<String> names(AnnotationName family) {
    return member.scope().ingress().annotations().tailMap(family.key()).keySet().stream()
        .takeWhile(key -> key.startsWith(family.key()))
        .map(key -> key.substring(family.key().length()));
  }

  private Diagnostic idle(String key, String what, String name, SortedSet<String> known) {
    Diagnostic warning =
        Diagnostic.of(
            Code.INEFFECTIVE_ANNOTATION,
            member.scope().findings().subject(),
            AnnotationReader.field(key),
            "annotation " + key + " has no effect: the Ingress has no " + what + " " + name);
    return NearestName.of(name, known)
        .map(nearest -> warning.withHelp("Did you mean " + nearest + "?"))
        .orElse(warning.withHelp("Correct the end of the key, or remove the annotation."));
  }
}

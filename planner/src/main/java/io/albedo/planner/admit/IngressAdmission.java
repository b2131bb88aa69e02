package io.albedo.planner.admit;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.group.Classification;
import io.albedo.planner.group.HeldGroups;
import io.albedo.planner.group.IngressClassifier;
import io.albedo.planner.options.Options;
import io.albedo.planner.translate.ConditionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Ingresses are refused.
 *
 * <pre>
 * being deleted                                -> never: it could not lose its finalizer
 * of another controller                        -> never
 * marked as ours, class newly named, not there -> refused
 * ours, a forbidden annotation is new          -> refused
 * ours, conditions.NAME newly unreadable       -> refused
 * else                                         -> let pass; {@link IngressWarnings} may warn
 * </pre>
 *
 * An Ingress whose class is not there may be anybody's. It is marked as ours if it has one of our
 * annotations or finalizers, or was ours before; the others LBC refuses as well, and with them what
 * belongs to other controllers.
 */
public final class IngressAdmission {

  private final Options options;
  private final Prohibitions prohibitions;

  public IngressAdmission(Options options, Prohibitions prohibitions) {
    this.options = options;
    this.prohibitions = prohibitions;
  }

  /** Refused, or allowed without a word. */
  public Admission of(Writing<Ingress> request, ClusterState cluster) {
    Ingress ingress = request.after();
    if (ingress.deleting() || !isWatched(ingress)) {
      return Admission.silent();
    }
    IngressClassifier classifier = new IngressClassifier(options, cluster);
    return Admission.deniedFor(
        switch (classifier.classify(ingress)) {
          case Classification.NotOurs notOurs -> List.of();
          case Classification.Unsettled unsettled -> List.of();
          case Classification.Ours ours -> refusals(request, classifier);
          case Classification.InvalidGroup invalid -> refusals(request, classifier);
          case Classification.InvalidClass invalid ->
              isMissing(ingress, cluster)
                  ? missingClass(request, classifier, invalid)
                  : refusals(request, classifier);
          case Classification.SeveralDefaultClasses(List<String> names) ->
              severalDefaults(request, classifier, names);
        });
  }

  private boolean isWatched(Ingress ingress) {
    return options.watchNamespace().map(ingress.name().namespace()::equals).orElse(true);
  }

  /** A class that is there, but whose parameters are wrong, LBC lets pass. */
  private static boolean isMissing(Ingress ingress, ClusterState cluster) {
    return ingress
        .ingressClassName()
        .map(name -> !cluster.ingressClasses().containsKey(name))
        .orElse(false);
  }

  private static List<Diagnostic> missingClass(
      Writing<Ingress> request, IngressClassifier classifier, Classification.InvalidClass invalid) {
    boolean isNew =
        request
            .before()
            .map(b -> !b.ingressClassName().equals(request.after().ingressClassName()))
            .orElse(true);
    return isNew && isMarked(request, classifier)
        ? List.of(
            finding(request, Code.INVALID_INGRESS_CLASS, "spec.ingressClassName", invalid.cause())
                .withHelp(invalid.help()))
        : List.of();
  }

  private static List<Diagnostic> severalDefaults(
      Writing<Ingress> request, IngressClassifier classifier, List<String> names) {
    boolean isNew = request.before().map(b -> b.ingressClassName().isPresent()).orElse(true);
    return isNew && isMarked(request, classifier)
        ? List.of(
            finding(
                    request,
                    Code.SEVERAL_DEFAULT_CLASSES,
                    "spec.ingressClassName",
                    "multiple default IngressClasses found")
                .withHelp("Name one of them: " + String.join(", ", names) + "."))
        : List.of();
  }

  private static boolean isMarked(Writing<Ingress> request, IngressClassifier classifier) {
    return Stream.concat(Stream.of(request.after()), request.before().stream())
            .anyMatch(
                i ->
                    HeldGroups.of(i).findAny().isPresent()
                        || i.annotations().keySet().stream()
                            .anyMatch(key -> key.startsWith(AnnotationName.PREFIX)))
        || request
            .before()
            .map(before -> classifier.classify(before) instanceof Classification.Ours)
            .orElse(false);
  }

  private List<Diagnostic> refusals(Writing<Ingress> request, IngressClassifier classifier) {
    List<Diagnostic> refusals = new ArrayList<>();
    if (prohibitions.classAnnotation()
        && usesClassAnnotation(request.after(), classifier)
        && request.before().filter(b -> usesClassAnnotation(b, classifier)).isEmpty()) {
      refusals.add(forbidden(request, IngressClassifier.CLASS_ANNOTATION));
    }
    Optional<String> group = groupName(request.after());
    if (prohibitions.groupName()
        && group.isPresent()
        && !group.equals(request.before().flatMap(IngressAdmission::groupName))) {
      refusals.add(forbidden(request, AnnotationName.GROUP_NAME.key()));
    }
    List<Diagnostic> conditions = new ArrayList<>(conditions(request.after()));
    request.before().map(IngressAdmission::conditions).ifPresent(conditions::removeAll);
    refusals.addAll(conditions);
    return refusals;
  }

  private static boolean usesClassAnnotation(Ingress ingress, IngressClassifier classifier) {
    String value = ingress.annotations().get(IngressClassifier.CLASS_ANNOTATION);
    return value != null && classifier.isOurs(value);
  }

  private static Optional<String> groupName(Ingress ingress) {
    return Optional.ofNullable(ingress.annotations().get(AnnotationName.GROUP_NAME.key()));
  }

  private static Diagnostic forbidden(Writing<Ingress> request, String key) {
    return finding(
        request,
        Code.FORBIDDEN_ANNOTATION,
        "metadata.annotations[" + key + "]",
        "new usage of `" + key + "` annotation is forbidden");
  }

  private static List<Diagnostic> conditions(Ingress ingress) {
    return ingress.rules().stream()
        .flatMap(rule -> rule.paths().stream())
        .flatMap(path -> service(path.backend()).stream())
        .distinct()
        .flatMap(service -> ConditionCheck.of(ingress, service).stream())
        .toList();
  }

  private static Optional<String> service(Backend backend) {
    return switch (backend) {
      case Backend.OfService(String service, var port) -> Optional.of(service);
      case Backend.OfResource resource -> Optional.empty();
    };
  }

  private static Diagnostic finding(
      Writing<Ingress> request, Code code, String field, String message) {
    return Diagnostic.of(code, Subject.ingress(request.after().name()), field, message);
  }
}

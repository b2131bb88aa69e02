package io.albedo.planner.group;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether an Ingress is ours.
 *
 * <pre>
 * being deleted                      -> not ours any more
 * annotation kubernetes.io/ingress.class -> decides alone, and then there are no class parameters
 * spec.ingressClassName              -> its IngressClass decides
 * neither                            -> the default IngressClass, if there is exactly one
 * </pre>
 */
final class IngressClassifier {

  private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

  private final Options options;
  private final ClassResolver classes;
  private final List<String> defaults;

  IngressClassifier(Options options, ClusterState cluster) {
    this.options = options;
    this.classes = new ClassResolver(cluster);
    this.defaults =
        cluster.ingressClasses().values().stream()
            .filter(IngressClass::isDefault)
            .map(IngressClass::name)
            .toList();
  }

  Classification classify(Ingress ingress) {
    if (ingress.deleting()) {
      return new Classification.NotOurs();
    }
    String annotated = ingress.annotations().get(CLASS_ANNOTATION);
    return annotated == null ? byClass(ingress) : byAnnotation(ingress, annotated);
  }

  private Classification byAnnotation(Ingress ingress, String value) {
    boolean matches =
        value.equals(options.ingressClass())
            || (options.ingressClass().isEmpty() && value.equals("alb"));
    return matches ? ours(ingress, Optional.empty()) : new Classification.NotOurs();
  }

  private Classification byClass(Ingress ingress) {
    return ingress
        .ingressClassName()
        .map(name -> byClass(ingress, name))
        .orElseGet(() -> byDefaultClass(ingress));
  }

  private Classification byDefaultClass(Ingress ingress) {
    return switch (defaults.size()) {
      case 0 ->
          options.ingressClass().isEmpty()
              ? ours(ingress, Optional.empty())
              : new Classification.NotOurs();
      case 1 -> byClass(ingress, defaults.getFirst());
      default -> new Classification.SeveralDefaultClasses();
    };
  }

  private Classification byClass(Ingress ingress, String name) {
    return switch (classes.resolve(ingress, name)) {
      case ClassResolver.Resolution.Ours(Optional<IngressClassParams> params) ->
          ours(ingress, params);
      case ClassResolver.Resolution.Foreign foreign -> new Classification.NotOurs();
      case ClassResolver.Resolution.Invalid(String cause) -> new Classification.InvalidClass(cause);
    };
  }

  private static Classification ours(Ingress ingress, Optional<IngressClassParams> params) {
    return switch (GroupNaming.groupOf(ingress, params)) {
      case Parsed.Ok<GroupId>(GroupId group) -> new Classification.Ours(group, params);
      case Parsed.Bad<GroupId>(String cause) -> new Classification.InvalidGroup(cause);
    };
  }
}

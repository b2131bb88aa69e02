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
 *
 * Where one of these is written down but could not be read, the Ingress may be ours.
 */
public final class IngressClassifier {

  /** Decides over classes wherever it is written. */
  public static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

  private final Options options;
  private final ClassResolver classes;
  private final List<String> defaults;
  private final boolean hasUnreadClasses;

  public IngressClassifier(Options options, ClusterState cluster) {
    this.options = options;
    this.classes = new ClassResolver(cluster);
    this.defaults =
        cluster.ingressClasses().values().stream()
            .filter(IngressClass::isDefault)
            .map(IngressClass::name)
            .toList();
    this.hasUnreadClasses = !cluster.unread().ingressClasses().isEmpty();
  }

  /** Whether an Ingress is ours of which only a part could be read: if in doubt, it may be. */
  Classification classifyPart(Ingress part) {
    return switch (classify(part)) {
      case Classification.NotOurs notOurs when !part.deleting() && saysNothing(part) ->
          unsettled(part, "its class could not be read");
      case Classification.InvalidClass invalid -> unsettled(part, invalid.cause());
      case Classification.SeveralDefaultClasses several ->
          unsettled(part, "its class is not clear");
      case Classification other -> other;
    };
  }

  private static boolean saysNothing(Ingress ingress) {
    return ingress.ingressClassName().isEmpty()
        && !ingress.annotations().containsKey(CLASS_ANNOTATION);
  }

  /** Whether an Ingress is ours that could be read. */
  public Classification classify(Ingress ingress) {
    if (ingress.deleting()) {
      return new Classification.NotOurs();
    }
    String annotated = ingress.annotations().get(CLASS_ANNOTATION);
    return annotated == null ? byClass(ingress) : byAnnotation(ingress, annotated);
  }

  private Classification byAnnotation(Ingress ingress, String value) {
    return isOurs(value) ? ours(ingress, Optional.empty()) : new Classification.NotOurs();
  }

  /** Whether a value of {@link #CLASS_ANNOTATION} makes an Ingress ours. */
  public boolean isOurs(String value) {
    return value.equals(options.ingressClass())
        || (options.ingressClass().isEmpty() && value.equals("alb"));
  }

  private Classification byClass(Ingress ingress) {
    return ingress
        .ingressClassName()
        .map(name -> byClass(ingress, name))
        .orElseGet(() -> byDefaultClass(ingress));
  }

  private Classification byDefaultClass(Ingress ingress) {
    return switch (defaults.size()) {
      case 0 -> withoutClass(ingress);
      case 1 -> byClass(ingress, defaults.getFirst());
      default -> new Classification.SeveralDefaultClasses(defaults);
    };
  }

  private Classification withoutClass(Ingress ingress) {
    if (options.ingressClass().isEmpty()) {
      return ours(ingress, Optional.empty());
    }
    return hasUnreadClasses
        ? unsettled(ingress, "an IngressClass that may be the default could not be read")
        : new Classification.NotOurs();
  }

  private Classification byClass(Ingress ingress, String name) {
    return switch (classes.resolve(ingress, name)) {
      case ClassResolver.Resolution.Ours(Optional<IngressClassParams> params) ->
          ours(ingress, params);
      case ClassResolver.Resolution.Foreign foreign -> new Classification.NotOurs();
      case ClassResolver.Resolution.Invalid(String cause, String help) ->
          new Classification.InvalidClass(cause, help);
      case ClassResolver.Resolution.Unread(String cause) -> unsettled(ingress, cause);
    };
  }

  private static Classification unsettled(Ingress ingress, String cause) {
    return switch (GroupNaming.groupOf(ingress, Optional.empty())) {
      case Parsed.Ok<GroupId>(GroupId group) -> new Classification.Unsettled(group, cause);
      case Parsed.Bad<GroupId>(String badName) -> new Classification.InvalidGroup(badName);
    };
  }

  private static Classification ours(Ingress ingress, Optional<IngressClassParams> params) {
    return switch (GroupNaming.groupOf(ingress, params)) {
      case Parsed.Ok<GroupId>(GroupId group) -> new Classification.Ours(group, params);
      case Parsed.Bad<GroupId>(String cause) -> new Classification.InvalidGroup(cause);
    };
  }
}

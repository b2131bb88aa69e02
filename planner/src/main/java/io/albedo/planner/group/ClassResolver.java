package io.albedo.planner.group;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.NearestName;
import java.util.Optional;
import java.util.Set;

/** Resolves the IngressClass of an Ingress, its parameters and their namespace selector. */
final class ClassResolver {

  private static final String PREFIX = "invalid ingress class: ";
  private static final String CONTROLLER = "ingress.k8s.aws/alb";
  private static final String PARAMETERS_GROUP = "elbv2.k8s.aws";
  private static final String PARAMETERS_KIND = "IngressClassParams";

  /** What became of a class. */
  sealed interface Resolution {
    /** The class is ours. */
    record Ours(Optional<IngressClassParams> params) implements Resolution {}

    /** The class is another controller's. */
    record Foreign() implements Resolution {}

    /**
     * The class is wrong; the words are those of LBC.
     *
     * @param help what to do about it
     */
    record Invalid(String cause, String help) implements Resolution {}

    /** The class, its parameters or the namespace are written down, but could not be read. */
    record Unread(String cause) implements Resolution {}
  }

  private final ClusterState cluster;

  ClassResolver(ClusterState cluster) {
    this.cluster = cluster;
  }

  Resolution resolve(Ingress ingress, String className) {
    IngressClass ingressClass = cluster.ingressClasses().get(className);
    if (ingressClass == null) {
      return classes().missing(className);
    }
    return ingressClass.controller().equals(CONTROLLER)
        ? ingressClass
            .parameters()
            .map(reference -> parameters(ingress, ingressClass, reference))
            .orElseGet(() -> new Resolution.Ours(Optional.empty()))
        : new Resolution.Foreign();
  }

  private Resolution parameters(
      Ingress ingress, IngressClass ingressClass, IngressClass.ParametersRef reference) {
    if (!reference.apiGroup().equals(PARAMETERS_GROUP)
        || !reference.kind().equals(PARAMETERS_KIND)) {
      return invalid(
          "IngressClass " + ingressClass.name() + " references unknown parameters",
          "Let spec.parameters of the IngressClass name an IngressClassParams of elbv2.k8s.aws.");
    }
    IngressClassParams params = cluster.ingressClassParams().get(reference.name());
    return params == null ? params().missing(reference.name()) : admitted(ingress, params);
  }

  private Resolution admitted(Ingress ingress, IngressClassParams params) {
    return params
        .namespaceSelector()
        .flatMap(selector -> refusal(ingress.name().namespace(), selector, params))
        .orElseGet(() -> new Resolution.Ours(Optional.of(params)));
  }

  private Optional<Resolution> refusal(
      String name, LabelSelector selector, IngressClassParams params) {
    Namespace namespace = cluster.namespaces().get(name);
    if (namespace == null) {
      return Optional.of(namespaces().missing(name));
    }
    return selector.matches(namespace.labels())
        ? Optional.empty()
        : Optional.of(
            invalid(
                "namespaceSelector of IngressClassParams " + params.name() + " mismatch",
                "Label the Namespace as the selector asks for, or name another class."));
  }

  private Kind classes() {
    return new Kind(
        "ingressclasses.networking.k8s.io",
        cluster.ingressClasses().keySet(),
        cluster.unread().ingressClasses(),
        Code.INVALID_INGRESS_CLASS.help());
  }

  private Kind params() {
    return new Kind(
        "ingressclassparamses.elbv2.k8s.aws",
        cluster.ingressClassParams().keySet(),
        cluster.unread().ingressClassParams(),
        "Create the IngressClassParams, or name an existing one in spec.parameters of the"
            + " IngressClass.");
  }

  private Kind namespaces() {
    return new Kind("namespaces", Set.of(), cluster.unread().namespaces(), "Create the Namespace.");
  }

  /**
   * A kind of objects that are referred to.
   *
   * @param known the names that may have been meant
   * @param unread the names of those that could not be read
   * @param help what to do if one is not there
   */
  private record Kind(String text, Set<String> known, Set<String> unread, String help) {

    Resolution missing(String name) {
      String object = text + " \"" + name + "\"";
      return unread.contains(name)
          ? new Resolution.Unread(PREFIX + object + " could not be read")
          : invalid(object + " not found", meant(name) + help);
    }

    private String meant(String name) {
      return NearestName.of(name, known).map(n -> "Did you mean " + n + "? ").orElse("");
    }
  }

  private static Resolution invalid(String cause, String help) {
    return new Resolution.Invalid(PREFIX + cause, help);
  }
}

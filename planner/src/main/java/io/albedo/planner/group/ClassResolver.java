package io.albedo.planner.group;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.Namespace;
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

    /** The class is wrong; the words are those of LBC. */
    record Invalid(String cause) implements Resolution {}

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
      return missing(
          "ingressclasses.networking.k8s.io", className, cluster.unread().ingressClasses());
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
      return invalid("IngressClass " + ingressClass.name() + " references unknown parameters");
    }
    IngressClassParams params = cluster.ingressClassParams().get(reference.name());
    return params == null
        ? missing(
            "ingressclassparamses.elbv2.k8s.aws",
            reference.name(),
            cluster.unread().ingressClassParams())
        : admitted(ingress, params);
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
      return Optional.of(missing("namespaces", name, cluster.unread().namespaces()));
    }
    return selector.matches(namespace.labels())
        ? Optional.empty()
        : Optional.of(
            invalid("namespaceSelector of IngressClassParams " + params.name() + " mismatch"));
  }

  private static Resolution missing(String kind, String name, Set<String> unread) {
    return unread.contains(name)
        ? new Resolution.Unread(PREFIX + kind + " \"" + name + "\" could not be read")
        : invalid(kind + " \"" + name + "\" not found");
  }

  private static Resolution invalid(String cause) {
    return new Resolution.Invalid(PREFIX + cause);
  }
}

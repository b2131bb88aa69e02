package io.albedo.controller.cli;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.port.ClusterObserver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files of an application seldom hold the IngressClass, which comes with the controller. Where no
 * class at all is given and an Ingress names the usual one, it is taken for granted, and said so.
 */
final class AssumedClass {

  private static final String CONTROLLER = "ingress.k8s.aws/alb";

  private AssumedClass() {}

  /**
   * The cluster, with the class {@code name} if it is missing.
   *
   * @param name what the class is usually called; empty for none
   */
  static Reported<ClusterState> in(ClusterState cluster, String name) {
    return isMissing(cluster, name)
        ? new Reported<>(with(cluster, name), List.of(finding(name)))
        : new Reported<>(cluster, List.of());
  }

  /** Manifests with the class that is missing in them. */
  static ClusterObserver over(ClusterObserver manifests, String name) {
    return () -> {
      Reported<ClusterState> read = manifests.observe();
      Reported<ClusterState> assumed = in(read.value(), name);
      return new Reported<>(
          assumed.value(),
          Stream.concat(read.diagnostics().stream(), assumed.diagnostics().stream()).toList());
    };
  }

  private static boolean isMissing(ClusterState cluster, String name) {
    return cluster.ingressClasses().isEmpty()
        && cluster.unread().ingressClasses().isEmpty()
        && Stream.of(cluster.ingresses(), cluster.unread().ingresses())
            .flatMap(ingresses -> ingresses.values().stream())
            .anyMatch(ingress -> ingress.ingressClassName().equals(Optional.of(name)));
  }

  private static ClusterState with(ClusterState cluster, String name) {
    return ClusterState.builder()
        .from(cluster)
        .putIngressClasses(name, new IngressClass(name, CONTROLLER, false, Optional.empty()))
        .build();
  }

  private static Diagnostic finding(String name) {
    return Diagnostic.of(
        Code.INGRESS_CLASS_ASSUMED,
        new Subject("IngressClass", name),
        "",
        "no IngressClass is given; " + name + " is taken to be that of " + CONTROLLER);
  }
}

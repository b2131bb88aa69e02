package io.albedo.controller.loop.testing;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Small clusters. */
public final class Clusters {

  private Clusters() {}

  /** A cluster with a class {@code alb} and nothing else. */
  public static ClusterState.Builder empty() {
    return ClusterState.builder()
        .putIngressClasses(
            "alb", new IngressClass("alb", "ingress.k8s.aws/alb", false, Optional.empty()));
  }

  /** One Ingress {@code namespace/web} that sends paths to Service {@code namespace/api}. */
  public static ClusterState serving(String namespace, String... paths) {
    return add(empty(), namespace, Map.of(), paths).build();
  }

  /** Adds an Ingress and its Service. */
  public static ClusterState.Builder add(
      ClusterState.Builder cluster,
      String namespace,
      Map<String, String> annotations,
      String... paths) {
    ObjectName web = new ObjectName(namespace, "web");
    ObjectName api = new ObjectName(namespace, "api");
    return cluster
        .putIngresses(web, ingress(web, annotations, paths))
        .putServices(
            api,
            Service.builder()
                .name(api)
                .type("NodePort")
                .addPorts(new ServicePort("http", 80, PortRef.of(8080), OptionalInt.of(31080)))
                .build());
  }

  private static Ingress ingress(
      ObjectName name, Map<String, String> annotations, String... paths) {
    List<IngressPath> backends =
        List.of(paths).stream()
            .map(
                path ->
                    new IngressPath(
                        path, "Exact", new Backend.OfService("api", PortRef.of("http"))))
            .toList();
    return Ingress.builder()
        .name(name)
        .ingressClassName("alb")
        .putAnnotations("alb.ingress.kubernetes.io/scheme", "internet-facing")
        .putAllAnnotations(annotations)
        .addRules(new IngressRule("", backends))
        .build();
  }
}

package io.albedo.controller.cluster.testing;

import io.albedo.k8s.testing.TestCluster;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressLoadBalancerIngress;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ingresses in the namespace of a test. */
public record ShopCluster(TestCluster cluster) {

  /** The class, and a Service {@code web}. */
  public static final String SURROUNDINGS =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: NS}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: NS}
      spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, targetPort: 8080, nodePort: 30080, protocol: TCP}]}
      """;

  public Resource<Ingress> resource(String name) {
    return cluster
        .client()
        .network()
        .v1()
        .ingresses()
        .inNamespace(cluster.namespace())
        .withName(name);
  }

  /** The names of those that are there, also of those that are on their way out. */
  public List<String> names() {
    return cluster
        .client()
        .network()
        .v1()
        .ingresses()
        .inNamespace(cluster.namespace())
        .list()
        .getItems()
        .stream()
        .map(ingress -> ingress.getMetadata().getName())
        .toList();
  }

  /** As it is now; it must be there. */
  public Ingress ingress(String name) {
    return Objects.requireNonNull(resource(name).get());
  }

  /** The host names in its status. */
  public List<String> addresses(String name) {
    return Optional.ofNullable(ingress(name).getStatus())
        .map(status -> status.getLoadBalancer())
        .map(balancer -> balancer.getIngress())
        .orElse(List.of())
        .stream()
        .map(IngressLoadBalancerIngress::getHostname)
        .toList();
  }

  /** Writes an Ingress that leads a path to the Service. */
  public void write(String name, String path) {
    cluster.apply(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: %s, namespace: NS}
        spec:
          ingressClassName: NS
          rules: [{http: {paths: [{path: %s, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
        """
            .formatted(name, path));
  }

  /** Leads another path to the Service. */
  public void edit(String name, String path) {
    resource(name)
        .edit(
            ingress -> {
              ingress.getSpec().getRules().getFirst().getHttp().getPaths().getFirst().setPath(path);
              return ingress;
            });
  }

  public void delete(String name) {
    resource(name).delete();
  }
}

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
}

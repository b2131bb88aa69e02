package io.albedo.planner.testing;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.Unread;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Writes a cluster in a few words; it has the IngressClass {@code alb}. */
public final class ClusterFixture {

  private static final String CONTROLLER = "ingress.k8s.aws/alb";

  private final ClusterState.Builder cluster = ClusterState.builder();

  private final Unread.Builder unread = Unread.builder();

  private ClusterFixture() {}

  public static ClusterFixture cluster() {
    return new ClusterFixture().with(new IngressClass("alb", CONTROLLER, false, Optional.empty()));
  }

  /** A cluster of these Ingresses. */
  public static ClusterState of(IngressFixture... ingresses) {
    return cluster().with(ingresses).build();
  }

  public ClusterFixture with(IngressFixture... ingresses) {
    for (IngressFixture fixture : ingresses) {
      Ingress ingress = fixture.build();
      cluster.putIngresses(ingress.name(), ingress);
    }
    return this;
  }

  /** Ingresses that could not be read; what the fixtures say is as much of them as could. */
  public ClusterFixture unread(IngressFixture... ingresses) {
    for (IngressFixture fixture : ingresses) {
      Ingress part = fixture.build();
      unread.putIngresses(part.name(), part);
    }
    return this;
  }

  public ClusterFixture unread(Consumer<Unread.Builder> what) {
    what.accept(unread);
    return this;
  }

  public ClusterFixture with(IngressClass ingressClass) {
    cluster.putIngressClasses(ingressClass.name(), ingressClass);
    return this;
  }

  /** A class of ours with these parameters; both have one name. */
  public ClusterFixture with(IngressClassParams params) {
    cluster.putIngressClassParams(params.name(), params);
    IngressClass.ParametersRef reference =
        new IngressClass.ParametersRef("elbv2.k8s.aws", "IngressClassParams", params.name());
    return with(new IngressClass(params.name(), CONTROLLER, false, Optional.of(reference)));
  }

  public ClusterFixture withDefaultClass(String name) {
    return with(new IngressClass(name, CONTROLLER, true, Optional.empty()));
  }

  public ClusterFixture with(Namespace namespace) {
    cluster.putNamespaces(namespace.name(), namespace);
    return this;
  }

  public ClusterFixture with(Secret secret) {
    cluster.putSecrets(secret.name(), secret);
    return this;
  }

  public ClusterFixture with(Service service) {
    cluster.putServices(service.name(), service);
    return this;
  }

  /** NodePort Services as the API server has them: port 80 to 8080, node port 30080. */
  public ClusterFixture services(String... names) {
    for (String name : names) {
      with(nodePort(name).build());
    }
    return this;
  }

  public static Service.Builder nodePort(String name) {
    return Service.builder()
        .name(IngressFixture.name(name))
        .uid("uid-of-" + name)
        .type("NodePort")
        .addPorts(new ServicePort("", 80, PortRef.of(8080), OptionalInt.of(30_080)));
  }

  public ClusterState build() {
    return cluster.unread(unread.build()).build();
  }
}

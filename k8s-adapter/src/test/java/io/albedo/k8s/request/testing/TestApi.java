package io.albedo.k8s.request.testing;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.testing.MergingDispatcher;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.k8s.testing.TestObjects;
import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * An API server with a namespace of its own for one test: a mock that keeps objects, or, with
 * {@code -Dalbedo.kube-it=true}, the one that KUBECONFIG names.
 */
public final class TestApi implements AutoCloseable {

  public static final CustomResourceDefinitionContext BINDINGS =
      new CustomResourceDefinitionContext.Builder()
          .withGroup("elbv2.k8s.aws")
          .withVersion("v1beta1")
          .withKind("TargetGroupBinding")
          .withPlural("targetgroupbindings")
          .withScope("Namespaced")
          .withStatusSubresource(true)
          .build();

  private final Runnable end;
  private final KubernetesClient client;
  private final Way way;
  private final String namespace = "t-" + UUID.randomUUID().toString().substring(0, 8);

  private TestApi(KubernetesClient client, Runnable end) {
    this.client = client;
    this.end = end;
    this.way = way();
    TestObjects.createNamespace(client, namespace);
  }

  /** A way to the server of its own, with a tap on it. */
  public Way way() {
    Tap tap = new Tap(client.getMasterUrl().toString(), client.getHttpClient());
    Config config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(tap.url())
            .withRequestTimeout(5_000)
            .withRequestRetryBackoffInterval(20)
            .build();
    return new Way(
        tap, new KubernetesConnection(new KubernetesClientBuilder().withConfig(config).build()));
  }

  /** A way to the server. */
  public record Way(Tap tap, KubernetesConnection connection) implements AutoCloseable {
    @Override
    public void close() {
      tap.close();
      connection.close();
    }
  }

  public static boolean isReal() {
    return TestCluster.isRealAsked();
  }

  public static TestApi open() {
    return isReal() ? real() : mock();
  }

  private static TestApi mock() {
    KubernetesMockServer server =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            new HashMap<>(),
            new MergingDispatcher(List.of(BINDINGS)),
            false);
    server.init();
    KubernetesClient client = server.createClient();
    return new TestApi(
        client,
        () -> {
          client.close();
          server.destroy();
        });
  }

  private static TestApi real() {
    KubernetesClient client = TestCluster.realClient();
    return new TestApi(client, client::close);
  }

  public KubernetesConnection connection() {
    return way.connection();
  }

  /** A way to the API server past the tap, for what others do. */
  public KubernetesClient others() {
    return client;
  }

  public Tap tap() {
    return way.tap();
  }

  public String namespace() {
    return namespace;
  }

  public ObjectName named(String name) {
    return new ObjectName(namespace, name);
  }

  /** Puts an object there, as {@code kubectl apply} does. */
  public void apply(String yaml) {
    client
        .load(
            new java.io.ByteArrayInputStream(
                yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .inNamespace(namespace)
        .create();
  }

  public GenericKubernetesResource binding(String name) {
    return client
        .genericKubernetesResources(BINDINGS)
        .inNamespace(namespace)
        .withName(name)
        .require();
  }

  @Override
  public void close() {
    way.close();
    if (isReal()) {
      TestObjects.takeAway(client, namespace);
    }
    end.run();
  }
}

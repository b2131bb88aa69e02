package io.albedo.controller.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.albedo.controller.admission.testing.TestWebhooks;
import io.albedo.controller.admission.tls.OwnCertificate;
import io.albedo.controller.admission.tls.OwnCertificateSettings;
import io.albedo.controller.deploy.testing.Chart;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.k8s.watch.InformedClusterObserver;
import io.albedo.k8s.watch.WatchOptions;
import io.albedo.k8s.webhook.WebhookCertificates;
import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real API server asks the webhooks, by the configuration of the chart but for where they are,
 * and trusts a certificate that they have made.
 */
@KubeIt
class ReviewedClusterTest {

  private static final String CLUSTER =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: NS, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}
      ---
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: NS}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: NS}
      spec: {selector: {app: web}, ports: [{port: 80}]}
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: NS}
      spec:
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1
        targetType: TYPE
        ipAddressType: ipv4
        vpcID: vpc-0a1b2c3d4e5f60718
        targetGroupProtocol: HTTP
        serviceRef: {name: web, port: 80}
      """;

  private TestCluster cluster;
  private InformedClusterObserver observer;
  private TestWebhooks webhooks;
  private final AtomicInteger reviews = new AtomicInteger();

  @BeforeEach
  void open() throws Exception {
    assumeTrue(TestCluster.isRealAsked(), TestCluster.SKIPPED);
    cluster = TestCluster.real();
    cluster.apply(CLUSTER);
    cluster.apply(BINDING.replace("TYPE", "ip"));
    observer =
        InformedClusterObserver.start(
            cluster.connection(),
            new WatchOptions(Optional.of(cluster.namespace()), true, Map.of()),
            change -> {});
    assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
    webhooks =
        new TestWebhooks(
            TestWebhooks.scope(() -> observer.observe().value()),
            new OwnCertificate(
                new WebhookCertificates(cluster.connection()),
                new OwnCertificateSettings(
                    new ObjectName(cluster.namespace(), "tls"),
                    List.of("localhost"),
                    List.of(cluster.namespace())),
                InstantSource.system()),
            (webhook, outcome, code, duration) -> reviews.incrementAndGet());
    TestWebhooks.await(webhooks::isListening);
    Chart chart = Chart.set(Map.of("clusterName", "demo"));
    configure(chart.the("MutatingWebhookConfiguration"));
    configure(chart.the("ValidatingWebhookConfiguration"));
    assumeTrue(isReached(), "the API server does not reach this machine by the name localhost");
  }

  @AfterEach
  void close() {
    if (cluster != null) {
      cluster.close();
      observer.close();
      webhooks.close();
    }
  }

  /** The same, but here. */
  private void configure(JsonNode configuration) {
    ((ObjectNode) configuration.path("metadata")).put("name", cluster.namespace());
    configuration
        .path("webhooks")
        .forEach(
            webhook -> {
              ObjectNode client = (ObjectNode) webhook.path("clientConfig");
              String path = client.path("service").path("path").stringValue();
              client.remove("service");
              client.put("url", "https://localhost:" + webhooks.port() + path);
            });
    cluster.apply(configuration.toString());
  }

  /** A pod is let through also when nobody answers; the server trusts us a little later. */
  private boolean isReached() throws InterruptedException {
    for (int i = 0; i < 40 && reviews.get() == 0; i++) {
      pod("probe-" + i);
      Thread.sleep(250);
    }
    return reviews.get() > 0;
  }

  private Pod pod(String name) {
    cluster.apply(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: %s, namespace: NS, labels: {app: web}}
        spec: {containers: [{name: main, image: none}]}
        """
            .formatted(name));
    return Objects.requireNonNull(
        cluster.client().pods().inNamespace(cluster.namespace()).withName(name).get());
  }

  private void ingress(String annotations) {
    cluster.apply(
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: NS, annotations: {%s}}
        spec:
          ingressClassName: NS
          rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
        """
            .formatted(annotations));
  }

  @Test
  void podsGetTheGateOfTheirBinding() {
    assertThat(pod("web").getSpec().getReadinessGates())
        .singleElement()
        .satisfies(
            gate ->
                assertThat(gate.getConditionType()).isEqualTo("target-health.elbv2.k8s.aws/web"));
  }

  @Test
  void whatIsWrongIsRefusedInWords() {
    Eventually.holds(
        () ->
            assertThat(observer.observe().value().ingressClasses())
                .containsKey(cluster.namespace()));
    ingress("");

    assertThatThrownBy(() -> ingress("alb.ingress.kubernetes.io/conditions.web: '[{'"))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("ALB1303")
        .hasMessageContaining("metadata.annotations[alb.ingress.kubernetes.io/conditions.web]");
    assertThatThrownBy(() -> cluster.apply(BINDING.replace("TYPE", "instance")))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("targetType");
    assertThatThrownBy(
            () ->
                cluster.apply(
                    """
                    apiVersion: elbv2.k8s.aws/v1beta1
                    kind: IngressClassParams
                    metadata: {name: NS}
                    spec: {subnets: {ids: [subnet-1], tags: {a: [b]}}}
                    """))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("ALB1007")
        .hasMessageContaining("spec.subnets");
  }
}

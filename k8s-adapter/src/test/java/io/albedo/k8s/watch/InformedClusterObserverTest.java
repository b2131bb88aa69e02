package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.HeardChanges;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the mock server, or a real one if {@link TestCluster} says so. */
@KubeIt
class InformedClusterObserverTest {

  private static final String INGRESS =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: NS, annotations: {colour: blue}}
      spec:
        ingressClassName: alb
        rules:
        - http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: tgb, namespace: NS}
      spec:
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/a/1
        targetType: ip
        multiClusterTargetGroup: true
        serviceRef: {name: api, port: 80}
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: api-1, namespace: NS}
      spec:
        containers: [{name: main, image: none, ports: [{name: http, containerPort: 8080}]}]
      """;

  private static final String OTHERS =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: api, namespace: NS}
      spec: {ports: [{port: 80, targetPort: http}]}
      ---
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: {name: api-abc, namespace: NS, labels: {kubernetes.io/service-name: api}}
      addressType: IPv4
      ports: [{name: "", port: 8080}]
      endpoints: [{addresses: [10.0.0.1], conditions: {ready: true}, targetRef: {kind: Pod, name: api-1, namespace: NS}}]
      ---
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: NS}
      spec: {controller: ingress.k8s.aws/alb, parameters: {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: NS}}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: IngressClassParams
      metadata: {name: NS}
      spec: {scheme: internal}
      ---
      apiVersion: v1
      kind: Node
      metadata: {name: NS, labels: {zone: a}}
      spec: {providerID: aws:///eu-west-1a/i-1}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: aws-lbc-targets-tgb, namespace: NS}
      data: {targets: "10.0.0.1:8080"}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: oidc, namespace: NS, labels: {albedo: "yes"}}
      data: {clientID: aWQ=, clientSecret: c2VjcmV0}
      """;

  private final TestCluster cluster = TestCluster.open();
  private final HeardChanges heard = new HeardChanges();

  @AfterEach
  void close() {
    cluster.close();
  }

  private ObjectName named(String name) {
    return new ObjectName(cluster.namespace(), name);
  }

  private InformedClusterObserver observe(WatchOptions options) throws InterruptedException {
    var observer =
        InformedClusterObserver.start(
            cluster.connection(),
            options,
            new Pace(Duration.ofMillis(50), Duration.ofMillis(200)),
            heard);
    assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
    return observer;
  }

  private InformedClusterObserver observe() throws InterruptedException {
    return observe(new WatchOptions(Optional.of(cluster.namespace()), true, Map.of()));
  }

  @Test
  void objectsOfAllKindsComeThrough() throws Exception {
    cluster.apply(INGRESS);
    cluster.apply(BINDING);
    cluster.apply(POD);
    cluster.apply(OTHERS);
    try (InformedClusterObserver observer = observe()) {
      observer.watchSecrets(Set.of(named("oidc")));
      observer.observe();
      Eventually.holds(() -> assertThat(isKnownWhole(observer.observe())).isTrue());
      ClusterState state = observer.observe().value();
      String ns = cluster.namespace();
      assertThat(state.ingresses()).containsOnlyKeys(named("web"));
      assertThat(state.targetGroupBindings()).containsOnlyKeys(named("tgb"));
      assertThat(state.pods()).containsOnlyKeys(named("api-1"));
      assertThat(state.services()).containsOnlyKeys(named("api"));
      assertThat(state.endpointSlices()).containsOnlyKeys(named("api-abc"));
      assertThat(state.endpoints()).isEmpty();
      assertThat(state.ingressClasses()).containsKey(ns);
      assertThat(state.ingressClassParams()).containsKey(ns);
      assertThat(state.nodes()).containsKey(ns);
      assertThat(state.namespaces()).containsKey(ns);
      assertThat(state.configMaps()).containsOnlyKeys(named("aws-lbc-targets-tgb"));
      assertThat(state.secrets()).containsOnlyKeys(named("oidc"));
    }
  }

  private static boolean isKnownWhole(Reported<ClusterState> reported) {
    return reported.value().unread().isNothing() && reported.diagnostics().isEmpty();
  }

  @Test
  void onlySecretsThatAreAskedForAndLabelledAreRead() throws Exception {
    cluster.apply(OTHERS);
    var options = new WatchOptions(Optional.empty(), true, Map.of("albedo", "no"));
    try (InformedClusterObserver observer = observe(options)) {
      assertThat(observer.observe().value().secrets()).isEmpty();
      observer.watchSecrets(Set.of(named("oidc")));
      assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
      assertThat(observer.observe().value().secrets()).isEmpty();
      assertThat(observer.observe().value().unread().secrets()).isEmpty();
    }
  }

  @Test
  void aSecretThatIsNoLongerReferredToIsLetGo() throws Exception {
    cluster.apply(OTHERS);
    try (InformedClusterObserver observer = observe()) {
      observer.watchSecrets(Set.of(named("oidc")));
      assertThat(observer.observe().value().unread().secrets()).containsExactly(named("oidc"));
      assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
      assertThat(observer.observe().value().secrets()).containsOnlyKeys(named("oidc"));
      observer.watchSecrets(Set.of());
      assertThat(observer.observe().value().secrets()).isEmpty();
      assertThat(observer.observe().value().unread().secrets()).isEmpty();
    }
  }

  @Test
  void everyChangeThatIsReadIsTold() throws Exception {
    try (InformedClusterObserver observer = observe()) {
      cluster.apply(INGRESS);
      Eventually.holds(
          () -> assertThat(heard.in(cluster.namespace())).containsExactly("Ingress web"));
      cluster.apply(INGRESS.replace("blue", "red"));
      Eventually.holds(
          () ->
              assertThat(observer.observe().value().ingresses())
                  .hasEntrySatisfying(
                      named("web"),
                      web -> assertThat(web.annotations()).containsEntry("colour", "red")));
      cluster.delete("networking.k8s.io/v1", "Ingress", Optional.of(cluster.namespace()), "web");
      Eventually.holds(() -> assertThat(observer.observe().value().ingresses()).isEmpty());
      assertThat(heard.in(cluster.namespace()))
          .containsExactly("Ingress web", "Ingress web", "Ingress web");
    }
  }

  @Test
  void aChangeOfWhatNobodyReadsIsNotTold() throws Exception {
    cluster.apply(POD);
    try (InformedClusterObserver observer = observe()) {
      Reported<ClusterState> before = observer.observe();
      cluster.apply(POD.replace("namespace: NS", "namespace: NS, annotations: {a: b}"));
      cluster.apply(INGRESS);
      Eventually.holds(() -> assertThat(heard.in(cluster.namespace())).contains("Ingress web"));
      assertThat(heard.in(cluster.namespace())).doesNotContain("Pod api-1");
      assertThat(observer.observe().value().pods().get(named("api-1")))
          .isSameAs(before.value().pods().get(named("api-1")));
    }
  }

  @Test
  void asLongAsNothingChangesTheSameInstanceIsObserved() throws Exception {
    cluster.apply(INGRESS);
    try (InformedClusterObserver observer = observe()) {
      assertThat(observer.observe()).isSameAs(observer.observe());
    }
  }

  @Test
  void whatIsThereAtTheStartIsNotToldAsAChange() throws Exception {
    cluster.apply(INGRESS);
    try (InformedClusterObserver observer = observe()) {
      assertThat(observer.isSynced()).isTrue();
      assertThat(heard.texts()).isEmpty();
    }
  }

  @Test
  void anObjectThatCannotBeReadIsUnreadWithItsFindings() throws Exception {
    cluster.apply(
        BINDING.replace(
            "targetType: ip",
            "targetType: ip\n  nodeSelector: {matchExpressions: [{key: a, operator: Near}]}"));
    try (InformedClusterObserver observer = observe()) {
      Reported<ClusterState> state = observer.observe();
      assertThat(state.value().unread().targetGroupBindings()).containsExactly(named("tgb"));
      assertThat(state.value().targetGroupBindings()).isEmpty();
      assertThat(state.diagnostics())
          .singleElement()
          .satisfies(
              d ->
                  assertThat(d.field()).isEqualTo("spec.nodeSelector.matchExpressions[0].operator"))
          .satisfies(
              d ->
                  assertThat(d.message())
                      .isEqualTo("must be one of In, NotIn, Exists, DoesNotExist, not Near"));
    }
  }

  @Test
  void theNewestFormRememberedOfAnIngressIsItsLastGoodOne() throws Exception {
    cluster.apply(INGRESS);
    String uid = uid("web");
    cluster.apply(revision("web-1", 1, uid, "old"));
    cluster.apply(revision("web-2", 2, uid, "new"));
    cluster.apply(revision("web-3", 3, "of-an-earlier-one", "foreign"));
    try (InformedClusterObserver observer = observe()) {
      ClusterState state = observer.observe().value();
      assertThat(state.lastGoodIngresses()).containsOnlyKeys(named("web"));
      assertThat(state.lastGoodIngresses())
          .hasEntrySatisfying(
              named("web"), web -> assertThat(web.annotations()).containsEntry("colour", "new"));
    }
  }

  private String uid(String ingress) {
    return cluster
        .client()
        .network()
        .v1()
        .ingresses()
        .inNamespace(cluster.namespace())
        .withName(ingress)
        .get()
        .getMetadata()
        .getUid();
  }

  private static String revision(String name, int number, String uid, String colour) {
    return """
    apiVersion: apps/v1
    kind: ControllerRevision
    metadata:
      name: %s
      namespace: NS
      labels: {albedo.io/last-good: "true"}
      ownerReferences: [{apiVersion: networking.k8s.io/v1, kind: Ingress, name: web, uid: %s}]
    revision: %d
    data:
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: NS, uid: %s, annotations: {colour: %s}}
      spec: {ingressClassName: alb}
    """
        .formatted(name, uid, number, uid, colour);
  }
}

package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.testing.CuttableProxy;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.HeardChanges;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gaps in what is heard of a real API server. */
@KubeIt
class InformedClusterOutageTest {

  private static final String NO_DEBUG = "needs an API server that can be told to forget";
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: NAME, namespace: NS}
      spec: {ports: [{port: 80}]}
      """;

  private TestCluster cluster;
  private CuttableProxy proxy;
  private KubernetesConnection connection;
  private InformedClusterObserver observer;
  private final HeardChanges heard = new HeardChanges();

  @BeforeEach
  void open() throws Exception {
    assumeTrue(TestCluster.isRealAsked(), TestCluster.SKIPPED);
    cluster = TestCluster.real();
    apply("stays");
    apply("goes");
    proxy = CuttableProxy.to(cluster.client().getMasterUrl());
    connection = cluster.through(proxy);
    observer =
        InformedClusterObserver.start(
            connection,
            new WatchOptions(Optional.of(cluster.namespace()), true, Map.of()),
            new Pace(Duration.ofMillis(50), Duration.ofMillis(200)),
            heard);
    assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
  }

  @AfterEach
  void close() throws Exception {
    if (cluster != null) {
      observer.close();
      connection.close();
      proxy.close();
      cluster.close();
    }
  }

  private void apply(String service) {
    cluster.apply(SERVICE.replace("NAME", service));
  }

  private void delete(String service) {
    cluster.delete("v1", "Service", Optional.of(cluster.namespace()), service);
  }

  private void assertHeard(String... changes) {
    Eventually.holds(
        () -> assertThat(heard.in(cluster.namespace())).containsExactlyInAnyOrder(changes));
  }

  @Test
  void nothingIsToldAsGoneWhileTheServerIsAway() throws Exception {
    proxy.cut();
    Thread.sleep(2500);
    assertThat(heard.in(cluster.namespace())).isEmpty();
    assertThat(observer.observe().value().services()).hasSize(2);
    assertThat(observer.observe().value().unread().isNothing()).isTrue();
    delete("goes");
    apply("comes");
    proxy.mend();
    assertHeard("Service goes", "Service comes");
  }

  @Test
  void whatHappenedWhileHistoryWasForgottenIsTold() throws Exception {
    proxy.cut();
    delete("goes");
    apply("comes");
    assumeTrue(cluster.debug("compact"), NO_DEBUG);
    proxy.mend();
    assertHeard("Service goes", "Service comes");
    assertThat(observer.observe().value().services()).hasSize(2);
    apply("later");
    assertHeard("Service goes", "Service comes", "Service later");
  }

  @Test
  void watchesThatAreDroppedAreTakenUpAgain() throws Exception {
    assumeTrue(cluster.debug("drop-watches"), NO_DEBUG);
    delete("goes");
    assertHeard("Service goes");
    assumeTrue(cluster.debug("compact"), NO_DEBUG);
    assumeTrue(cluster.debug("drop-watches"), NO_DEBUG);
    apply("comes");
    assertHeard("Service goes", "Service comes");
  }
}

package io.albedo.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.testing.ClusterEdit;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.port.ClusterListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;

/** Whatever is done to a cluster, what is watched comes to the same as what is read of files. */
@Tag(TestCluster.TAG)
@AddLifecycleHook(InformedClusterProperties.NeedsServer.class)
class InformedClusterProperties {

  /** An assumption in a property counts as values that do not fit. */
  static final class NeedsServer implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return TestCluster.isMissing()
          ? SkipResult.skip(TestCluster.SKIPPED)
          : SkipResult.doNotSkip();
    }
  }

  @Provide
  Arbitrary<List<ClusterEdit>> edits() {
    return ClusterEdit.sequences();
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void whatIsWatchedIsWhatManifestsOfTheSameObjectsSay(@ForAll("edits") List<ClusterEdit> edits)
      throws Exception {
    try (TestCluster cluster = TestCluster.open();
        InformedClusterObserver observer = observer(cluster, change -> {})) {
      edits.forEach(edit -> edit.applyTo(cluster));
      ClusterState expected = asManifests(cluster);
      Eventually.holds(() -> assertThat(ours(observer.observe().value())).isEqualTo(expected));
    }
  }

  /** Who looks at what changes are told of, and nothing else, knows everything. */
  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void everyChangeIsTold(@ForAll("edits") List<ClusterEdit> edits) throws Exception {
    BlockingQueue<ClusterChange> told = new LinkedBlockingQueue<>();
    try (TestCluster cluster = TestCluster.open();
        InformedClusterObserver observer = observer(cluster, told::add)) {
      Map<ObjectName, Ingress> known = new TreeMap<>();
      for (ClusterEdit edit : edits) {
        edit.applyTo(cluster);
        follow(told, observer, known, Duration.ZERO);
      }
      Map<ObjectName, Ingress> expected = asManifests(cluster).ingresses();
      Eventually.holds(
          () -> {
            follow(told, observer, known, Duration.ofMillis(50));
            assertThat(known).isEqualTo(expected);
          });
    }
  }

  private static void follow(
      BlockingQueue<ClusterChange> told,
      InformedClusterObserver observer,
      Map<ObjectName, Ingress> known,
      Duration longest) {
    for (ClusterChange change = next(told, longest); change != null; change = next(told, longest)) {
      Ingress now = observer.observe().value().ingresses().get(change.name());
      if (change.kind().equals("Ingress") && now != null) {
        known.put(change.name(), now);
      } else if (change.kind().equals("Ingress")) {
        known.remove(change.name());
      }
    }
  }

  private static @Nullable ClusterChange next(BlockingQueue<ClusterChange> told, Duration longest) {
    try {
      return told.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InformedClusterObserver observer(TestCluster cluster, ClusterListener listener)
      throws InterruptedException {
    var observer =
        InformedClusterObserver.start(
            cluster.connection(),
            new WatchOptions(Optional.of(cluster.namespace()), true, Map.of()),
            listener);
    assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
    return observer;
  }

  /** The objects as the server has them, written down and read again. */
  private static ClusterState asManifests(TestCluster cluster) {
    List<ManifestText> texts = new ArrayList<>();
    Arrays.stream(ClusterEdit.Kind.values())
        .map(kind -> cluster.client().genericKubernetesResources(kind.apiVersion(), kind.text()))
        .flatMap(resources -> resources.inNamespace(cluster.namespace()).list().getItems().stream())
        .map(object -> cluster.client().getKubernetesSerialization().asJson(object))
        .forEach(json -> texts.add(new ManifestText(texts.size() + ".json", json)));
    return new ManifestReader("").read(texts).value().cluster();
  }

  /** Without what is there in any cluster. */
  private static ClusterState ours(ClusterState state) {
    return ClusterState.builder()
        .from(state)
        .namespaces(Map.of())
        .nodes(Map.of())
        .ingressClassParams(Map.of())
        .build();
  }
}

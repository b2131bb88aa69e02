package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.cluster.testing.AwsRoad;
import io.albedo.controller.cluster.testing.ControllerProcess;
import io.albedo.controller.cluster.testing.ShopCluster;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas, as they are deployed: processes that share a cluster and an account. */
@AwsIt
@KubeIt
class TwoProcessesTest {

  private static final Duration LEASE = Duration.ofSeconds(6);
  private static final int MIDWAY = 4;

  /** Of a process, on a machine that is busy with other tests. */
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final TestCluster cluster = TestCluster.open();
  private final ShopCluster shop = new ShopCluster(cluster);
  private final List<AutoCloseable> open = new ArrayList<>(List.of(cluster));
  private Path kubeconfig;

  /** A process, and its way to AWS. */
  private record Replica(ControllerProcess process, AwsRoad road) {
    private boolean says(String words) {
      return process.log().stream().anyMatch(line -> line.contains(words));
    }
  }

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    kubeconfig = cluster.kubeconfig(folder);
    MotoServer.get().fill(List.of(RecordedCase.commonAccount()));
    cluster.apply(ShopCluster.SURROUNDINGS);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  private Replica start() {
    AwsRoad road = new AwsRoad(MotoServer.get().address());
    open.add(road);
    ControllerProcess process = new ControllerProcess(cluster, kubeconfig, road, LEASE);
    open.add(process);
    return new Replica(process, road);
  }

  private Replica leader() {
    Replica replica = start();
    until(replica, () -> assertThat(replica.says("acts from now on")).isTrue());
    return replica;
  }

  private Replica standby() {
    Replica replica = start();
    until(replica, () -> assertThat(replica.says("waits for the lease")).isTrue());
    return replica;
  }

  private static void until(Replica replica, Runnable assertions) {
    try {
      Eventually.holds(LONGEST_START, assertions);
    } catch (AssertionError e) {
      throw new AssertionError(String.join("\n", replica.process().log()), e);
    }
  }

  private Optional<String> holder() {
    return Optional.ofNullable(
            cluster
                .client()
                .leases()
                .inNamespace(cluster.namespace())
                .withName(LeaseSettings.DEFAULT_NAME)
                .get())
        .map(Lease::getSpec)
        .map(spec -> spec.getHolderIdentity())
        .filter(holder -> !holder.isEmpty());
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  @Test
  void whenTheLeaderIsKilledMidwayTheOtherEndsItsWorkAndRepeatsNothing() {
    Replica first = leader();
    Replica second = standby();
    String former = holder().orElseThrow();
    first.road().endsAfter(MIDWAY, first.process()::kill);

    shop.write("web", "/web");
    until(first, () -> assertThat(first.process().isAlive()).isFalse());
    long killed = System.nanoTime();
    until(second, () -> assertThat(holder()).isPresent().get().isNotEqualTo(former));
    Duration without = since(killed);
    until(second, () -> assertThat(shop.addresses("web")).hasSize(1));

    assertThat(first.road().writes()).hasSize(MIDWAY);
    assertThat(Stream.of(first, second).flatMap(replica -> replica.road().writes().stream()))
        .doesNotHaveDuplicates();
    assertThat(Stream.of(first, second).flatMap(replica -> replica.road().actions().stream()))
        .containsOnlyOnce(
            "CreateLoadBalancer", "CreateTargetGroup", "CreateListener", "CreateRule");
    assertThat(without).isLessThan(LEASE.plusSeconds(3));
  }

  @Test
  void onSigtermTheOtherActsAtOnce() throws Exception {
    Replica first = leader();
    Replica second = standby();
    String former = holder().orElseThrow();
    shop.write("web", "/web");
    until(first, () -> assertThat(shop.addresses("web")).hasSize(1));
    List<String> written = first.road().writes();
    assertThat(second.road().writes()).isEmpty();

    long asked = System.nanoTime();
    assertThat(first.process().terminate()).isEqualTo(143);
    until(second, () -> assertThat(holder()).isPresent().get().isNotEqualTo(former));
    Duration without = since(asked);
    shop.edit("web", "/later");
    until(second, () -> assertThat(second.road().actions()).contains("DeleteRule"));

    assertThat(without).isLessThan(LEASE.minusSeconds(1));
    assertThat(first.road().writes()).isEqualTo(written);
    assertThat(second.road().actions()).allMatch(action -> action.contains("Rule"));
  }
}

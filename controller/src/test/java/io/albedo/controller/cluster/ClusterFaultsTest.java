package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.albedo.controller.cluster.testing.RunningController;
import io.albedo.controller.cluster.testing.RunningController.Account;
import io.albedo.controller.cluster.testing.ShopCluster;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.testing.CuttableProxy;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API server refuses, forgets, is away, or lets go of a leader. */
@KubeIt
class ClusterFaultsTest {

  private static final String ONLY_MOCK = "only the mock server refuses what it is told to";
  private static final String NO_DEBUG = "needs an API server that can be told to forget";
  private static final Duration LEASE = Duration.ofSeconds(3);

  private final TestCluster cluster = TestCluster.open();
  private final ShopCluster shop = new ShopCluster(cluster);
  private final Account account = new Account();
  private final List<RunningController> controllers = new ArrayList<>();
  private final CuttableProxy proxy;

  ClusterFaultsTest() throws IOException {
    proxy = CuttableProxy.to(cluster.client().getMasterUrl());
  }

  @AfterEach
  void close() throws IOException {
    controllers.forEach(RunningController::close);
    proxy.close();
    cluster.close();
  }

  private RunningController start() {
    RunningController controller = new RunningController(cluster, account);
    controllers.add(controller);
    return controller;
  }

  private RunningController startBehindProxy(Optional<LeaseSettings> election) {
    RunningController controller =
        new RunningController(cluster, cluster.through(proxy), account, election);
    controllers.add(controller);
    return controller;
  }

  private Optional<LeaseSettings> lease(String holder) {
    return Optional.of(
        new LeaseSettings(
            new ObjectName(cluster.namespace(), "leader"),
            holder,
            LEASE,
            Duration.ofSeconds(2),
            Duration.ofMillis(200)));
  }

  private void published(String name) {
    Eventually.holds(() -> assertThat(shop.addresses(name)).hasSize(1));
  }

  private void served(String path) {
    Eventually.holds(
        () ->
            assertThat(account.state().rules())
                .anySatisfy(
                    rule -> assertThat(rule.spec().conditions().toString()).contains(path)));
  }

  private List<String> events() {
    return cluster
        .client()
        .v1()
        .events()
        .inNamespace(cluster.namespace())
        .list()
        .getItems()
        .stream()
        .map(event -> event.getReason() + " " + event.getMessage())
        .toList();
  }

  @Test
  void aStatusThatMayNotBeWrittenIsToldAndAwsIsRightNevertheless() {
    assumeFalse(cluster.isReal(), ONLY_MOCK);
    cluster.refuse("/status", 1000, 403, "Forbidden", "cannot patch resource ingresses/status");
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    start();

    served("/shop");
    Eventually.holds(
        () ->
            assertThat(events())
                .anySatisfy(
                    event -> assertThat(event).contains("FailedUpdateStatus", "ingresses/status")));
    cluster.mend("/status");
    published("web");
  }

  @Test
  void writesThatMeetOthersAreRepeated() {
    assumeFalse(cluster.isReal(), ONLY_MOCK);
    cluster.refuse("/ingresses/web", 3, 409, "Conflict", "the object has been modified");
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    start();

    published("web");
    assertThat(shop.ingress("web").getMetadata().getFinalizers())
        .containsExactly("ingress.k8s.aws/resources");
  }

  @Test
  void withoutAHoldNothingIsMade() {
    assumeFalse(cluster.isReal(), ONLY_MOCK);
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    cluster.refuse("/ingresses/web", 1000, 403, "Forbidden", "cannot patch resource ingresses");
    start();

    Eventually.holds(
        () ->
            assertThat(events())
                .anySatisfy(event -> assertThat(event).contains("FailedAddFinalizer")));
    assertThat(account.operations()).isEmpty();
    cluster.mend("/ingresses/web");
    published("web");
  }

  @Test
  void whatHappensWhileTheApiServerIsAwayIsDoneLater() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    startBehindProxy(Optional.empty());
    published("web");

    proxy.cut();
    shop.edit("web", "/later");
    shop.write("more", "/more");
    proxy.mend();

    served("/later");
    published("more");
  }

  @Test
  void whatHappensWhileWatchesAreForgottenIsDone() {
    assumeTrue(cluster.isReal(), TestCluster.SKIPPED);
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    start();
    published("web");

    assumeTrue(cluster.debug("drop-watches"), NO_DEBUG);
    shop.edit("web", "/later");
    shop.write("more", "/more");
    assumeTrue(cluster.debug("compact"), NO_DEBUG);
    assumeTrue(cluster.debug("drop-watches"), NO_DEBUG);

    served("/later");
    published("more");
  }

  @Test
  void aBindingDeletedByHandIsMadeAgain() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    start();
    published("web");
    var binding = bindings().getFirst().getMetadata();

    cluster.delete(
        "elbv2.k8s.aws/v1beta1",
        "TargetGroupBinding",
        Optional.of(cluster.namespace()),
        binding.getName());

    Eventually.holds(
        () ->
            assertThat(bindings())
                .singleElement()
                .satisfies(
                    again -> {
                      assertThat(again.getMetadata().getName()).isEqualTo(binding.getName());
                      assertThat(again.getMetadata().getUid()).isNotEqualTo(binding.getUid());
                    }));
  }

  private List<GenericKubernetesResource> bindings() {
    return cluster
        .client()
        .genericKubernetesResources("elbv2.k8s.aws/v1beta1", "TargetGroupBinding")
        .inNamespace(cluster.namespace())
        .list()
        .getItems()
        .stream()
        .filter(binding -> binding.getMetadata().getDeletionTimestamp() == null)
        .toList();
  }

  @Test
  void whenTheLeaderDiesTheOtherActsWithinTheLeaseAndRepeatsNothing() {
    cluster.apply(ShopCluster.SURROUNDINGS);
    shop.write("web", "/shop");
    RunningController first = startBehindProxy(lease("first"));
    published("web");
    RunningController second = new RunningController(cluster, account, lease("second"));
    controllers.add(second);
    Eventually.holds(() -> assertThat(first.isQuiet()).isTrue());
    assertThat(second.acts()).isFalse();
    account.forget();

    proxy.cut();
    long cut = System.nanoTime();
    shop.edit("web", "/later");
    Eventually.holds(() -> assertThat(second.acts()).isTrue());
    Duration without = Duration.ofNanos(System.nanoTime() - cut);
    assertThat(first.acts()).isFalse();
    served("/later");
    Eventually.holds(() -> assertThat(second.isQuiet()).isTrue());

    assertThat(without).isLessThan(LEASE.plusSeconds(4));
    assertThat(account.titles()).doesNotHaveDuplicates().allMatch(this::isOfTheEdit);
  }

  private boolean isOfTheEdit(String title) {
    return title.contains("rule");
  }
}

package io.albedo.controller.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cluster.testing.RunningController;
import io.albedo.controller.cluster.testing.RunningController.Account;
import io.albedo.controller.cluster.testing.ShopCluster;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.testing.CuttableProxy;
import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API server ends and comes back with all that it had, while a controller works. */
@KubeIt
class ServerOutageTest {

  private static final Duration RENEWAL = Duration.ofSeconds(2);

  private final TestCluster cluster = TestCluster.open();
  private final ShopCluster shop = new ShopCluster(cluster);
  private final Account account = new Account();
  private final CuttableProxy proxy;
  private final List<RunningController> controllers = new ArrayList<>();

  ServerOutageTest() throws IOException {
    proxy = CuttableProxy.to(cluster.client().getMasterUrl());
    cluster.apply(ShopCluster.SURROUNDINGS);
  }

  @AfterEach
  void close() throws IOException {
    controllers.forEach(RunningController::close);
    proxy.close();
    cluster.close();
  }

  private RunningController started(RunningController controller) {
    controllers.add(controller);
    return controller;
  }

  /** It reaches the server in a way that can be cut, and must be elected. */
  private RunningController start() {
    return started(
        new RunningController(
            cluster,
            cluster.through(proxy),
            account,
            Optional.of(
                new LeaseSettings(
                    new ObjectName(cluster.namespace(), "leader"),
                    "the-only-one",
                    Duration.ofSeconds(3),
                    RENEWAL,
                    Duration.ofMillis(200)))));
  }

  /**
   * As it does when it restarts: watches end, and what is older than the restart may be gone. While
   * it cannot tell one that watches, the mock server may keep those who write waiting; what was
   * missed is done when it is back.
   */
  private void restart(Duration away, Runnable... meanwhile) throws InterruptedException {
    List<Runnable> missed = new ArrayList<>();
    proxy.cut();
    for (Runnable something : meanwhile) {
      tried(something, missed);
    }
    cluster.debug("compact");
    Thread.sleep(away);
    proxy.mend();
    missed.forEach(Runnable::run);
  }

  private static void tried(Runnable something, List<Runnable> missed) {
    try {
      something.run();
    } catch (KubernetesClientException e) {
      missed.add(something);
    }
  }

  private void comesTo(Map<String, String> paths) {
    Eventually.holds(
        () -> {
          assertThat(account.paths()).containsExactlyInAnyOrderElementsOf(paths.values());
          paths.keySet().forEach(name -> assertThat(shop.addresses(name)).hasSize(1));
          assertThat(shop.names()).containsExactlyInAnyOrderElementsOf(paths.keySet());
        });
  }

  /** One that knows nothing finds nothing to do. */
  private void nothingIsLeftToDo() {
    controllers.forEach(
        controller -> Eventually.holds(() -> assertThat(controller.isQuiet()).isTrue()));
    controllers.forEach(RunningController::close);
    controllers.clear();
    account.forget();
    RunningController next = started(new RunningController(cluster, account));
    Eventually.holds(() -> assertThat(account.looks()).isPositive());
    Eventually.holds(() -> assertThat(next.isQuiet()).isTrue());
    assertThat(account.operations()).isEmpty();
  }

  @Test
  void whatHappensDuringAShortOutageIsDoneAfterwards() throws InterruptedException {
    shop.write("web", "/web");
    shop.write("goes", "/goes");
    RunningController controller = start();
    comesTo(Map.of("web", "/web", "goes", "/goes"));

    restart(
        Duration.ofMillis(300),
        () -> shop.edit("web", "/later"),
        () -> shop.delete("goes"),
        () -> shop.write("comes", "/comes"));

    comesTo(Map.of("web", "/later", "comes", "/comes"));
    assertThat(controller.acts()).isTrue();
    nothingIsLeftToDo();
  }

  @Test
  void anOutageThatOutlastsTheLeaseEndsWithTheSameLeader() throws InterruptedException {
    shop.write("web", "/web");
    shop.write("goes", "/goes");
    RunningController controller = start();
    comesTo(Map.of("web", "/web", "goes", "/goes"));
    account.forget();

    restart(
        RENEWAL.plusSeconds(2),
        () -> shop.edit("web", "/later"),
        () -> shop.delete("goes"),
        () -> {
          Eventually.holds(() -> assertThat(controller.acts()).isFalse());
          assertThat(account.operations()).isEmpty();
        });

    comesTo(Map.of("web", "/later"));
    assertThat(controller.acts()).isTrue();
    nothingIsLeftToDo();
  }

  @Test
  void aServerThatComesAndGoesAllTheTimeLosesNothing() throws InterruptedException {
    Map<String, String> paths = new TreeMap<>(Map.of("a", "/a", "b", "/b", "c", "/c"));
    paths.forEach(shop::write);
    start();
    comesTo(paths);

    Random random = new Random(7);
    for (int turn = 0; turn < 12; turn++) {
      String name = List.of("a", "b", "c").get(random.nextInt(3));
      String path = "/" + name + turn;
      restart(Duration.ofMillis(random.nextInt(400)), () -> shop.edit(name, path));
      paths.put(name, path);
      Thread.sleep(random.nextInt(400));
    }

    comesTo(paths);
    nothingIsLeftToDo();
  }

  @Test
  void aControllerThatStartsMeanwhileWaits() throws InterruptedException {
    shop.write("web", "/web");
    proxy.cut();
    Thread mending =
        Thread.ofVirtual()
            .start(
                () -> {
                  sleep(Duration.ofSeconds(2));
                  proxy.mend();
                });
    start();
    mending.join();

    comesTo(Map.of("web", "/web"));
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

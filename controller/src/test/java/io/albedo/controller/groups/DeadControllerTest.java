package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.ManyAtOnce;
import io.albedo.controller.groups.testing.Shop;
import io.albedo.controller.groups.testing.Standing;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A controller dies after each operation and each write of a pass in turn, and another one takes
 * over.
 */
class DeadControllerTest {

  private static String member(String name, String annotations, String path, String service) {
    return """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: %s
      namespace: shop
      annotations: {alb.ingress.kubernetes.io/group.name: edge%s}
    spec:
      ingressClassName: alb
      rules: [{http: {paths: [{path: %s, pathType: Exact, backend: {service: {name: %s, port: {number: 80}}}}]}}]
    ---
    """
        .formatted(name, annotations, path, service);
  }

  private static void first(GroupBench bench) {
    bench
        .cluster()
        .apply(
            Shop.SURROUNDINGS + member("web", "", "/", "web") + member("api", "", "/api", "api"));
  }

  /** Rules change places, one gets another target group, a port and an Ingress are new. */
  private static void edit(GroupBench bench) {
    String ports = ", alb.ingress.kubernetes.io/listen-ports: '[{\"HTTP\": 8080}, {\"HTTP\": 80}]'";
    bench
        .cluster()
        .apply(
            member("web", ports, "/shop", "web")
                + member("api", ports, "/", "web")
                + member("more", ports, "/more", "api"));
  }

  private static void settle(GroupBench bench) {
    bench.until("all to be done", () -> Standing.of(bench).isSettled());
  }

  @Test
  void whileAGroupComes() {
    eachDeedIsTheLast(bench -> {}, DeadControllerTest::first);
  }

  @Test
  void whileAGroupChanges() {
    eachDeedIsTheLast(DeadControllerTest::first, DeadControllerTest::edit);
  }

  @Test
  void whileAGroupGoes() {
    eachDeedIsTheLast(
        bench -> {
          first(bench);
          edit(bench);
        },
        bench -> bench.cluster().deleteIngresses());
  }

  private static void eachDeedIsTheLast(Consumer<GroupBench> before, Consumer<GroupBench> change) {
    int deeds = undisturbed(before, change);
    assertThat(deeds).isGreaterThan(4);
    var each = IntStream.range(0, deeds).boxed().toList();
    try (ManyAtOnce<Integer> tries =
        new ManyAtOnce<>(each, last -> disturbed(before, change, last))) {
      each.forEach(tries::of);
    }
  }

  private static int undisturbed(Consumer<GroupBench> before, Consumer<GroupBench> change) {
    try (GroupBench bench = new GroupBench()) {
      begin(bench, before);
      int writes = bench.cluster().writes().size();
      change.accept(bench);
      settle(bench);
      return bench.operations().size() + bench.cluster().writes().size() - writes;
    }
  }

  private static void begin(GroupBench bench, Consumer<GroupBench> before) {
    bench.start();
    before.accept(bench);
    settle(bench);
    bench.forget();
  }

  private static void disturbed(
      Consumer<GroupBench> before, Consumer<GroupBench> change, int last) {
    try (GroupBench bench = new GroupBench()) {
      begin(bench, before);
      bench.dieAfter(last);
      change.accept(bench);
      bench.await("death", bench::isDead);
      bench.restart();
      settle(bench);
      assertThat(Standing.of(bench).differences(Standing.madeAnew(bench))).isEmpty();
      assertThat(bench.madeTwice()).isEmpty();
    }
  }
}

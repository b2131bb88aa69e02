package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.ManyAtOnce;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.Planner;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded case without an error comes to be, stays, and goes again. */
class RecordedCasesTest {

  private static ManyAtOnce<RecordedCase> lives;

  static List<RecordedCase> cases() {
    return RecordedCase.all().stream().filter(c -> !CaseInput.of(c).plan().hasErrors()).toList();
  }

  @BeforeAll
  static void begin() {
    lives = new ManyAtOnce<>(cases(), RecordedCasesTest::live);
  }

  @AfterAll
  static void end() {
    lives.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesStaysAndGoes(RecordedCase recorded) {
    lives.of(recorded);
  }

  private static void live(RecordedCase recorded) {
    CaseInput input = CaseInput.of(recorded);
    World before = World.of(input.account(), input.cluster().targetGroupBindings());
    try (GroupBench bench = new GroupBench(before, input.options())) {
      bench.cluster().change(nothing -> input.cluster());
      comes(bench);
      stays(bench);
      goes(bench, input.account());
    }
  }

  private static void comes(GroupBench bench) {
    bench.start();
    bench.until("a plan without an operation", () -> operations(bench).isEmpty());
    bench.until("addresses", () -> withoutAddress(bench).isEmpty());
  }

  private static List<String> operations(GroupBench bench) {
    return new Planner(bench.options())
        .plan(bench.seen(), bench.cloud().world().cloud()).groups().stream()
            .map(GroupPlan::operations)
            .flatMap(List::stream)
            .map(operation -> operation.title())
            .toList();
  }

  /** Members of groups that have a load balancer, but do not say where it is. */
  private static List<String> withoutAddress(GroupBench bench) {
    ClusterState cluster = bench.cluster().state();
    return new Planner(bench.options())
        .translate(bench.seen(), bench.cloud().world().cloud()).groups().stream()
            .filter(group -> group.graph().loadBalancer().isPresent())
            .flatMap(group -> group.members().stream())
            .flatMap(name -> Stream.ofNullable(cluster.ingresses().get(name)))
            .filter(ingress -> ingress.statusAddresses().isEmpty())
            .map(ingress -> ingress.name().text())
            .toList();
  }

  private static void stays(GroupBench bench) {
    bench.forget();
    int writes = bench.cluster().writes().size();
    bench.restart();
    bench.until("a look", () -> bench.looksAtAll() > 0);
    assertThat(bench.operations()).isEmpty();
    assertThat(bench.cluster().writes().subList(writes, bench.cluster().writes().size())).isEmpty();
  }

  private static void goes(GroupBench bench, CloudState before) {
    bench.cluster().deleteIngresses();
    bench.until("no Ingress", () -> bench.cluster().state().ingresses().isEmpty());
    bench.until(
        "the account as it was", () -> bench.cloud().world().cloud().equals(withoutOurs(before)));
    assertThat(bench.cloud().bindings()).isEmpty();
  }

  /** The account without what belonged to the cluster when it began, as its shared group does. */
  private static CloudState withoutOurs(CloudState account) {
    return CloudState.builder()
        .from(account)
        .loadBalancers(
            account.loadBalancers().stream().filter(b -> !isOurs(b.spec().tags())).toList())
        .securityGroups(
            account.securityGroups().stream().filter(g -> !isOurs(g.spec().tags())).toList())
        .build();
  }

  private static boolean isOurs(Map<String, String> tags) {
    return tags.containsKey("elbv2.k8s.aws/cluster");
  }
}

package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changes cost, in calls by service and operation. */
@AwsIt
class LiveCostsTest {

  private static final CaseInput GAME = CaseInput.of(RecordedCase.named("app-game-2048"));
  private static final String ELB = "Elastic Load Balancing v2 ";

  /** aws-load-balancer-controller v3.5.0 was recorded with 25 calls, 6 of them writes. */
  @Test
  void theFirstPassOfTheSampleTakesTwentyCallsAtMost() {
    try (LiveCluster live = open()) {
      CallTally.Calls calls = calls(live);
      assertThat(calls.all()).as("%s", calls.counts()).isLessThanOrEqualTo(20);
      assertThat(writes(calls))
          .containsOnlyKeys(
              "EC2 CreateSecurityGroup",
              "EC2 AuthorizeSecurityGroupIngress",
              ELB + "CreateTargetGroup",
              ELB + "CreateLoadBalancer",
              ELB + "CreateListener",
              ELB + "CreateRule");
      assertThat(calls.writes()).isEqualTo(6);
    }
  }

  /** aws-load-balancer-controller tags each rule behind it anew, too. */
  @Test
  void aPathThatIsInsertedCostsTwo() {
    try (LiveCluster live = open()) {
      live.write(cluster -> withPaths(cluster, "/a", "/c", "/d"));
      calls(live);
      live.write(cluster -> withPaths(cluster, "/a", "/b", "/c", "/d"));
      assertThat(writes(calls(live)))
          .isEqualTo(Map.of(ELB + "CreateRule", 1, ELB + "SetRulePriorities", 1));
      assertThat(calls(live).writes()).isZero();
    }
  }

  @Test
  void aPathThatIsDroppedInTheMiddleCostsTwo() {
    try (LiveCluster live = open()) {
      live.write(cluster -> withPaths(cluster, "/a", "/b", "/c", "/d"));
      calls(live);
      live.write(cluster -> withPaths(cluster, "/a", "/c", "/d"));
      assertThat(writes(calls(live)))
          .isEqualTo(Map.of(ELB + "SetRulePriorities", 1, ELB + "DeleteRule", 1));
    }
  }

  @Test
  void pathsThatChangePlacesCostOne() {
    try (LiveCluster live = open()) {
      live.write(cluster -> withPaths(cluster, "/a", "/b", "/c", "/d"));
      calls(live);
      live.write(cluster -> withPaths(cluster, "/d", "/c", "/b", "/a"));
      assertThat(writes(calls(live))).isEqualTo(Map.of(ELB + "SetRulePriorities", 1));
    }
  }

  @Test
  void aPathThatIsAppendedCostsOne() {
    try (LiveCluster live = open()) {
      live.write(cluster -> withPaths(cluster, "/a", "/b"));
      calls(live);
      live.write(cluster -> withPaths(cluster, "/a", "/b", "/c"));
      assertThat(writes(calls(live))).isEqualTo(Map.of(ELB + "CreateRule", 1));
    }
  }

  @Test
  void aPathThatIsDroppedAtTheEndCostsOne() {
    try (LiveCluster live = open()) {
      live.write(cluster -> withPaths(cluster, "/a", "/b"));
      calls(live);
      live.write(cluster -> withPaths(cluster, "/a"));
      assertThat(writes(calls(live))).isEqualTo(Map.of(ELB + "DeleteRule", 1));
    }
  }

  private static LiveCluster open() {
    return new LiveCluster(
        GAME, tally -> MotoAccount.open(tally, GAME.snapshots().toArray(String[]::new)));
  }

  private static CallTally.Calls calls(LiveCluster live) {
    live.calls();
    assertThat(live.pass().isDone()).isTrue();
    return live.calls();
  }

  private static Map<String, Integer> writes(CallTally.Calls calls) {
    return calls.counts().entrySet().stream()
        .filter(call -> !call.getKey().matches(".* (Describe|Get|List).*"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ClusterState withPaths(ClusterState cluster, String... paths) {
    ClusterState.Builder changed = ClusterState.builder().from(cluster);
    cluster
        .ingresses()
        .forEach((name, ingress) -> changed.putIngresses(name, withPaths(ingress, paths)));
    return changed.build();
  }

  private static Ingress withPaths(Ingress ingress, String... paths) {
    Backend backend = ingress.rules().getFirst().paths().getFirst().backend();
    return Ingress.builder()
        .from(ingress)
        .rules(
            List.of(
                new IngressRule(
                    "",
                    Stream.of(paths)
                        .map(path -> new IngressPath(path, "Exact", backend))
                        .toList())))
        .build();
  }
}

package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.PlanStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded case without an error comes to be in an account, stays, and goes again. */
@AwsIt
class LiveCaseTest {

  private static final List<String> TABLE = new ArrayList<>();

  static Stream<RecordedCase> cases() {
    return RecordedCase.all().stream().filter(c -> !CaseInput.of(c).plan().hasErrors());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesStaysAndGoes(RecordedCase recorded) {
    CaseInput input = CaseInput.of(recorded);
    try (LiveCluster live =
        new LiveCluster(
            input, tally -> MotoAccount.open(tally, input.snapshots().toArray(String[]::new)))) {
      CloudState before = live.account();
      comes(recorded, live);
      stays(recorded, live);
      goes(live, before);
    }
  }

  private static void comes(RecordedCase recorded, LiveCluster live) {
    live.calls();
    PassOutcome first = live.pass();
    assertThat(notApplied(first)).isEmpty();
    TABLE.add("%-45s first   %s".formatted(recorded.name(), line(live.calls())));
  }

  private static void stays(RecordedCase recorded, LiveCluster live) {
    PassOutcome second = live.pass();
    CallTally.Calls calls = live.calls();
    assertThat(operations(second)).isEmpty();
    assertThat(second.plan().groups())
        .allSatisfy(group -> assertThat(group.status()).isEqualTo(PlanStatus.NO_CHANGE));
    assertThat(calls.writes()).isZero();
    TABLE.add("%-45s second  %s".formatted(recorded.name(), line(calls)));
  }

  private static void goes(LiveCluster live, CloudState before) {
    live.write(cluster -> withoutIngresses(cluster));
    PassOutcome last = live.cleanUp();
    assertThat(notApplied(last)).isEmpty();
    assertThat(withheld(last)).isEmpty();
    assertThat(live.account()).isEqualTo(withoutOurs(before));
  }

  private static ClusterState withoutIngresses(ClusterState cluster) {
    return ClusterState.builder().from(cluster).ingresses(Collections.emptySortedMap()).build();
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

  private static List<String> notApplied(PassOutcome outcome) {
    return outcome.groups().stream()
        .map(GroupOutcome::operations)
        .flatMap(List::stream)
        .filter(operation -> !operation.isApplied())
        .map(LiveCaseTest::line)
        .toList();
  }

  private static String line(OperationOutcome outcome) {
    return outcome.operation().id() + ": " + outcome.result();
  }

  private static List<Operation> operations(PassOutcome outcome) {
    return outcome.plan().groups().stream()
        .map(GroupPlan::operations)
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> withheld(PassOutcome outcome) {
    return outcome.plan().groups().stream()
        .flatMap(group -> group.withheld().stream())
        .map(w -> w.change() + ": " + w.reason())
        .toList();
  }

  private static String line(CallTally.Calls calls) {
    return "%3d calls %3d writes  %s".formatted(calls.all(), calls.writes(), calls.counts());
  }

  @AfterAll
  static void printTable() {
    TABLE.forEach(System.out::println);
  }
}

package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import io.albedo.controller.testing.Poison;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.OperationResult.Failed;
import io.albedo.model.plan.OperationResult.Unknown;
import io.albedo.model.plan.TargetCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetReconcilerTest {

  private static final Failed THROTTLED = new Failed(new CloudFailure("Throttling", "slow down"));

  private final Town town =
      new Town()
          .bind("a", "ip")
          .bind("b", "ip")
          .node(1, true)
          .pod(1, new PodSketch("a", 1, false, true))
          .pod(2, new PodSketch("b", 1, false, true));
  private final Bench bench = new Bench(town, 2, "a", "b");

  private void failRegistrationsIn(String group, OperationResult result) {
    bench
        .account()
        .fault(
            (operation, honest) ->
                operation.call() instanceof TargetCall.Register call
                        && call.targetGroup().equals(Town.group(group))
                    ? result
                    : honest.execute(operation));
  }

  @Test
  void podsBecomeTargets() {
    bench.pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1));
    assertThat(bench.account().targets("b")).containsOnlyKeys(Town.target(2));
    assertThat(bench.account().permissions()).hasSize(1);
  }

  @Test
  void aBindingIsHeldBeforeItGetsTargets() {
    List<String> before = new ArrayList<>();
    bench
        .account()
        .fault(
            (operation, honest) -> {
              before.addAll(town.written());
              return honest.execute(operation);
            });
    bench.pass();
    assertThat(before).contains("hold a", "hold b");
  }

  @Test
  void whoCannotBeHeldGetsNoTargets() {
    town.refuse(Optional.of(new Failed(new CloudFailure("Forbidden", "no patch"))));
    bench.pass();
    assertThat(bench.account().targets("a")).isEmpty();
    assertThat(town.events()).contains("a FailedAddFinalizer Forbidden: no patch");
  }

  @Test
  void itIsNotedAndToldOnceThatAGenerationWasSeenTo() {
    bench.calm();
    assertThat(town.written())
        .containsExactlyInAnyOrder("hold a", "hold b", "observed 1 a", "observed 1 b");
    assertThat(town.events())
        .containsExactlyInAnyOrder(
            "a SuccessfullyReconciled Successfully reconciled",
            "b SuccessfullyReconciled Successfully reconciled");
  }

  @Test
  void podsThatWaitForHealthDoNotKeepAGenerationFromBeingNoted() {
    town.pod(3, new PodSketch("a", 1, true, true));
    bench.pass();
    assertThat(town.written()).contains("observed 1 a");
  }

  @Test
  void aBindingThatIsDeletedLeavesNothingBehind() {
    bench.calm();
    town.delete("a");
    town.delete("b");
    bench.pass();
    assertThat(bench.account().targets("a")).isEmpty();
    assertThat(bench.account().permissions()).isEmpty();
    assertThat(town.bindings()).isEmpty();
  }

  @Test
  void aBindingIsHeldAsLongAsItsTargetsCannotBeTakenAway() {
    bench.calm();
    town.delete("a");
    bench
        .account()
        .fault(
            (operation, honest) ->
                operation.call() instanceof TargetCall.Deregister
                    ? THROTTLED
                    : honest.execute(operation));
    bench.pass();
    assertThat(town.bindings()).containsKey("a");
    assertThat(town.events()).anyMatch(event -> event.startsWith("a FailedCleanup"));
    bench.account().fault((operation, honest) -> honest.execute(operation));
    bench.later(Duration.ofSeconds(1)).pass();
    assertThat(town.bindings()).doesNotContainKey("a");
  }

  @Test
  void theLastBindingIsHeldUntilItsTrafficIsShutOut() {
    bench.calm();
    town.delete("a");
    town.delete("b");
    bench
        .account()
        .fault(
            (operation, honest) ->
                operation.call() instanceof Call.RevokeSecurityGroupIngress
                    ? THROTTLED
                    : honest.execute(operation));
    bench.pass();
    assertThat(town.bindings()).hasSize(2);
    assertThat(town.events()).anyMatch(event -> event.startsWith("a FailedNetworkReconcile"));
    bench.account().fault((operation, honest) -> honest.execute(operation));
    bench.later(Duration.ofSeconds(1)).pass();
    assertThat(town.bindings()).isEmpty();
    assertThat(bench.account().permissions()).isEmpty();
  }

  @Test
  void trafficIsNotShutOutFromTargetsThatCouldNotBeTakenAway() {
    bench.calm();
    town.delete("a");
    town.delete("b");
    bench
        .account()
        .fault(
            (operation, honest) ->
                operation.call() instanceof TargetCall.Deregister
                    ? THROTTLED
                    : honest.execute(operation));
    bench.pass();
    assertThat(bench.account().permissions()).hasSize(1);
  }

  @Test
  void aBindingThatFailsHoldsUpNobody() {
    failRegistrationsIn("a", THROTTLED);
    bench.pass();
    assertThat(bench.account().targets("b")).containsOnlyKeys(Town.target(2));
    assertThat(town.events())
        .anyMatch(event -> event.matches("a FailedReconcile .*Throttling: slow down"));
    assertThat(town.written()).doesNotContain("observed 1 a");
  }

  @Test
  void aBindingThatFailedIsTriedAgainAfterLongerAndLongerPauses() {
    failRegistrationsIn("a", THROTTLED);
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      TargetPassOutcome outcome = bench.pass();
      long pause = Duration.between(bench.now(), outcome.next().orElseThrow()).toSeconds();
      pauses.add(pause);
      bench.later(Duration.ofSeconds(pause));
    }
    assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L);
  }

  @Test
  void whileItPausesItIsLeftAlone() {
    failRegistrationsIn("a", THROTTLED);
    bench.pass();
    bench.account().fault((operation, honest) -> honest.execute(operation));
    TargetPassOutcome outcome = bench.pass();
    assertThat(outcome.heldBack()).isNotEmpty();
    assertThat(outcome.isDone()).isFalse();
    assertThat(bench.account().targets("a")).isEmpty();
  }

  @Test
  void aNewGenerationEndsThePause() {
    failRegistrationsIn("a", THROTTLED);
    bench.pass();
    bench.account().fault((operation, honest) -> honest.execute(operation));
    town.change("a", b -> TargetGroupBindingObject.builder().from(b).generation(2).build());
    bench.pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1));
    assertThat(town.written()).contains("observed 2 a");
  }

  @Test
  void afterNoAnswerTheTargetsAreReadAgain() {
    failRegistrationsIn("a", new Unknown("timeout"));
    bench.pass();
    bench.account().fault((operation, honest) -> honest.execute(operation));
    bench.account().takeCalls();
    bench.later(Duration.ofSeconds(1)).pass();
    assertThat(bench.account().takeCalls())
        .containsEntry("DescribeTargetHealth", 1)
        .containsEntry("RegisterTargets", 1);
  }

  @Test
  void aTargetGroupThatCannotBeReadConcernsItsOwnBindingOnly() {
    bench.account().lock("a", true);
    TargetPassOutcome outcome = bench.pass();
    assertThat(bench.account().targets("b")).containsOnlyKeys(Town.target(2));
    assertThat(town.events()).anyMatch(event -> event.contains("AccessDenied: no"));
    assertThat(outcome.next()).contains(bench.now().plusSeconds(1));
    bench.account().lock("a", false);
    bench.later(Duration.ofSeconds(1)).pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1));
  }

  @Test
  void whoseTargetGroupCannotBeReadIsNotLetGo() {
    bench.calm();
    bench.restart();
    town.delete("a");
    bench.account().lock("a", true);
    bench.pass();
    assertThat(town.bindings()).containsKey("a");
  }

  @Test
  void whatCannotBeReadIsToldAndNothingIsDone() {
    bench.account().unreadable(true);
    assertThatThrownBy(bench::pass).isInstanceOf(CloudUnreadableException.class);
    assertThat(town.events())
        .contains(
            "a FailedReconcile ec2:DescribeInstances of all failed: Throttling: Rate exceeded");
    assertThat(town.written()).isEmpty();
  }

  @Test
  void aMissingServiceIsTold() {
    bench.calm();
    town.serviceIsMissing("a", true);
    bench.pass();
    assertThat(town.events()).anyMatch(event -> event.startsWith("a BackendNotFound"));
    assertThat(bench.account().targets("a")).isEmpty();
  }

  @Test
  void aPodOnANodeThatIsNotKnownIsToldAndLookedForAgain() {
    town.node(7, true).pod(7, new PodSketch("a", 7, false, true));
    TargetPassOutcome outcome = bench.pass();
    assertThat(town.events()).anyMatch(event -> event.startsWith("a FailedNetworkReconcile"));
    assertThat(outcome.next()).contains(bench.now().plusSeconds(15));
    assertThat(bench.callsOfPass()).doesNotContainKey("DescribeInstances");
    assertThat(bench.later(Duration.ofSeconds(15)).callsOfPass())
        .containsEntry("DescribeInstances", 1);
  }

  @Test
  void gatesAreLookedAfterEveryFifteenSeconds() {
    town.pod(3, new PodSketch("a", 1, true, true));
    assertThat(bench.pass().next()).contains(bench.now().plusSeconds(15));
    bench.account().settle();
    assertThat(town.isReady(3)).isFalse();
    bench.later(Duration.ofSeconds(15)).pass();
    assertThat(town.isReady(3)).isTrue();
  }

  @Test
  void whenAwsWantsZonesItIsAskedAgainWithThemAtOnce() {
    List<Optional<String>> zones = new ArrayList<>();
    bench
        .account()
        .fault(
            (operation, honest) -> {
              if (operation.call() instanceof TargetCall.Register call) {
                call.targets().stream().map(Target::availabilityZone).forEach(zones::add);
                return new Failed(
                    new CloudFailure(
                        "ValidationError", "You must specify an Availability Zone for 10.0.0.2"));
              }
              return honest.execute(operation);
            });
    assertThat(bench.pass().next()).contains(bench.now());
    assertThat(bench.pass().next()).contains(bench.now().plusSeconds(1));
    assertThat(zones).hasSize(4);
  }

  @Test
  void blueStaysUntilGreenIsHealthy() {
    bench.calm();
    town.pod(1, new PodSketch("elsewhere", 1, false, true));
    town.pod(5, new PodSketch("a", 1, false, true));
    TargetPassOutcome outcome = bench.pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1), Town.target(5));
    assertThat(outcome.next()).contains(bench.now().plusSeconds(15));
    bench.later(Duration.ofSeconds(15)).pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1), Town.target(5));
    bench.account().settle();
    bench.later(Duration.ofSeconds(15)).pass();
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(5));
  }

  @Test
  void aPlaceUnderTheLimitIsTakenWhenItBecomesFree() {
    Town full = new Town().bind("a", "ip").node(1, true);
    for (int i = 1; i <= 3; i++) {
      full.pod(i, new PodSketch("a", 1, false, true));
    }
    Bench limited = new Bench(full, 2, 1, "a");
    limited.calm();
    full.stop(1);
    limited.pass();
    assertThat(limited.account().targets("a")).containsOnlyKeys(Town.target(2));
    limited.account().settle();
    limited.later(Duration.ofSeconds(15)).pass();
    assertThat(limited.account().targets("a")).containsOnlyKeys(Town.target(2), Town.target(3));
  }

  @Test
  void aBugInThePlanOfOneBindingIsNoOthersBusiness() {
    bench.pass();
    town.change("a", binding -> Poison.in(TargetGroupBindingObject.class, binding, "serviceName"));
    town.stop(1).stop(2);
    town.pod(3, new PodSketch("a", 1, false, true)).pod(4, new PodSketch("b", 1, false, true));
    bench.pass();

    assertThat(bench.bugs()).containsExactly("the plan of shop/a");
    assertThat(bench.account().targets("a")).containsOnlyKeys(Town.target(1));
    assertThat(bench.account().targets("b")).containsOnlyKeys(Town.target(4));
    assertThat(bench.account().permissions()).hasSize(1);
  }

  @Test
  void aBugInAnOperationIsAFailureOfThatOneOnly() {
    bench
        .account()
        .fault(
            (operation, honest) -> {
              if (operation.call() instanceof TargetCall.Register call
                  && call.targetGroup().equals(Town.group("a"))) {
                throw new IllegalStateException("bug");
              }
              return honest.execute(operation);
            });
    TargetPassOutcome outcome = bench.pass();

    assertThat(outcome.isDone()).isFalse();
    assertThat(bench.bugs()).hasSize(1);
    assertThat(bench.account().targets("b")).containsOnlyKeys(Town.target(2));
    assertThat(outcome.next()).isPresent();
  }
}

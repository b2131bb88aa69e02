package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupBoardTest {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final GroupBoard board = new GroupBoard(() -> now);

  /** What is there at the start waits for the look at all. */
  @BeforeEach
  void start() {
    board.update(List.of(), now);
  }

  private static ClusterSlice slice(String group, int edit) {
    return new ClusterSlice(
        new TreeSet<>(List.of(new GroupId.Explicit(group))),
        ClusterState.builder()
            .putNamespaces("n", new Namespace("n" + edit, new TreeMap<>()))
            .build());
  }

  private static GroupPassOutcome outcome(ClusterSlice slice, boolean superseded) {
    return new GroupPassOutcome(
        slice,
        new Plan(List.of(), List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        true,
        superseded);
  }

  /** A pass that did something. */
  private static GroupPassOutcome changing(ClusterSlice slice) {
    GroupPlan plan =
        GroupPlan.builder()
            .group(slice.key())
            .status(PlanStatus.APPLICABLE)
            .desired(AlbGraph.empty(new StackId(slice.key())))
            .addOperations(
                Operation.builder()
                    .id(new OperationId("delete-lb"))
                    .mark(Mark.DELETE)
                    .resource(ResourceId.LOAD_BALANCER)
                    .call(new Call.DeleteLoadBalancer(Token.of(new Arn("arn:lb"))))
                    .title("delete load balancer")
                    .reason("a test")
                    .build())
            .build();
    return new GroupPassOutcome(
        slice,
        new Plan(List.of(plan), List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        true,
        false);
  }

  private List<String> taken() {
    List<String> keys = new ArrayList<>();
    for (Optional<ClusterSlice> next = board.take(); next.isPresent(); next = board.take()) {
      keys.add(next.get().key());
    }
    return keys;
  }

  @Test
  void whoHasWaitedLongestIsNext() {
    board.update(List.of(slice("c", 1)), now);
    board.update(List.of(slice("a", 1), slice("c", 1)), now);
    board.update(List.of(slice("a", 1), slice("b", 1), slice("c", 1)), now);

    assertThat(taken()).containsExactly("c", "a", "b");
  }

  @Test
  void whoIsEditedAgainAndAgainDoesNotComeBeforeOthers() {
    board.update(List.of(slice("a", 1), slice("b", 1)), now);
    ClusterSlice first = board.take().orElseThrow();
    board.update(List.of(slice("a", 2), slice("b", 1)), now);
    board.finished(outcome(first, true));
    board.update(List.of(slice("a", 3), slice("b", 1)), now);

    assertThat(taken()).containsExactly("b", "a");
  }

  @Test
  void whoFailsLetsOthersGoFirstAndWaits() {
    board.update(List.of(slice("a", 1), slice("b", 1)), now);
    board.brokeOff(board.take().orElseThrow());
    assertThat(taken()).containsExactly("b");

    now = now.plus(Duration.ofSeconds(5));
    assertThat(taken()).containsExactly("a");
  }

  @Test
  void nobodyIsTakenTwiceAtOnce() {
    board.update(List.of(slice("a", 1)), now);
    assertThat(taken()).containsExactly("a");

    board.update(List.of(slice("a", 2)), now);
    assertThat(taken()).isEmpty();
    board.finished(outcome(slice("a", 1), false));
    assertThat(taken()).containsExactly("a");
  }

  @Test
  void anEditIsOldFromWhenItWasHeardOfUntilAPassHasBroughtAllOfIt() {
    board.update(List.of(slice("a", 1)), now);
    ClusterSlice first = board.take().orElseThrow();
    now = now.plusSeconds(1);
    board.update(List.of(slice("a", 2)), now);
    assertThat(board.finished(changing(first))).isEmpty();

    now = now.plusSeconds(2);
    ClusterSlice second = board.take().orElseThrow();
    assertThat(board.finished(changing(second))).contains(Duration.ofSeconds(3));

    board.update(List.of(slice("a", 3)), now);
    assertThat(board.finished(outcome(board.take().orElseThrow(), false)))
        .as("nothing to be brought")
        .isEmpty();
  }

  @Test
  void whoIsGoneMeanwhileIsNotTakenAgain() {
    board.update(List.of(slice("a", 1)), now);
    ClusterSlice running = board.take().orElseThrow();
    board.update(List.of(), now);
    board.finished(outcome(running, true));

    assertThat(taken()).isEmpty();
    assertThat(board.length()).isZero();
  }

  /** It may have begun before what a pass has made since. */
  @Test
  void aLookSaysNothingOfWhomAPassHasBeenAtMeanwhile() {
    ClusterSlice slice = slice("a", 1);
    board.update(List.of(slice), now);
    assertThat(board.idle()).containsExactly(slice);
    board.finished(outcome(board.take().orElseThrow(), false));

    assertThat(board.lookedAt(slice, Optional.empty())).isFalse();
    assertThat(board.idle()).containsExactly(slice);
    assertThat(board.lookedAt(slice, Optional.empty())).isTrue();
  }
}

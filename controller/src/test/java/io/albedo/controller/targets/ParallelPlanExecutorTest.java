package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.OperationResult.Failed;
import io.albedo.model.plan.OperationResult.Skipped;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelPlanExecutorTest {

  private static final OperationResult DONE = new OperationResult.Applied(Map.of());
  private static final OperationResult REFUSED = new Failed(new CloudFailure("Refused", "no"));

  private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, OperationResult> results = new HashMap<>();

  private OperationResult execute(Operation operation) {
    executed.add(operation.id().value());
    return results.getOrDefault(operation.id().value(), DONE);
  }

  private static void throwIt(Operation operation, RuntimeException bug) {
    throw bug;
  }

  private static GroupPlan group(String name, Operation... operations) {
    return GroupPlan.builder()
        .group(name)
        .status(PlanStatus.APPLICABLE)
        .desired(AlbGraph.empty(new StackId(name)))
        .addOperations(operations)
        .build();
  }

  private static Operation operation(ResourceId resource, String id, String... after) {
    return Operation.builder()
        .id(new OperationId(id))
        .mark(Mark.UPDATE)
        .resource(resource)
        .call(
            new Call.RevokeSecurityGroupIngress(
                Token.of(new SecurityGroupId("sg-1")), new TreeSet<>()))
        .title(id)
        .reason("")
        .dependsOn(Arrays.stream(after).map(OperationId::new).toList())
        .build();
  }

  private static Operation move(String id, String... after) {
    return operation(ResourceId.targetGroupBinding("shop/" + id), id, after);
  }

  private static Operation rule(String id, String... after) {
    return operation(new ResourceId(ResourceType.SECURITY_GROUP, "sg-1"), id, after);
  }

  private List<GroupOutcome> run(Set<OperationId> heldBack, GroupPlan... groups) {
    return new ParallelPlanExecutor(
            this::execute, ExecutionListener.silent(), ParallelPlanExecutorTest::throwIt, 3)
        .execute(new Plan(List.of(groups), List.of()), heldBack);
  }

  private static List<OperationResult> results(GroupOutcome outcome) {
    return outcome.operations().stream().map(o -> o.result()).toList();
  }

  @Test
  void whatIsAboutSecurityGroupsHasItsPlaceBeforeAndAfterAllBindings() {
    run(
        Set.of(),
        group("admit", rule("admit")),
        group("a", move("a")),
        group("b", move("b")),
        group("shut", rule("shut")));
    assertThat(executed).startsWith("admit").endsWith("shut").contains("a", "b");
  }

  @Test
  void bindingsAreDoneBesideEachOther() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    List<GroupOutcome> outcomes =
        new ParallelPlanExecutor(
                operation -> {
                  both.countDown();
                  try {
                    return both.await(5, TimeUnit.SECONDS) ? DONE : REFUSED;
                  } catch (InterruptedException e) {
                    return REFUSED;
                  }
                },
                ExecutionListener.silent(),
                ParallelPlanExecutorTest::throwIt,
                2)
            .execute(
                new Plan(List.of(group("a", move("a")), group("b", move("b"))), List.of()),
                Set.of());
    assertThat(outcomes).allMatch(GroupOutcome::isDone);
  }

  @Test
  void notMoreAtOnceThanAreAllowed() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    GroupPlan[] groups = new GroupPlan[20];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = group("g" + i, move("m" + i));
    }
    List<GroupOutcome> outcomes =
        new ParallelPlanExecutor(
                operation -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  Thread.onSpinWait();
                  now.decrementAndGet();
                  return DONE;
                },
                ExecutionListener.silent(),
                ParallelPlanExecutorTest::throwIt,
                3)
            .execute(new Plan(List.of(groups), List.of()), Set.of());
    assertThat(most.get()).isBetween(1, 3);
    assertThat(outcomes.stream().map(GroupOutcome::group)).startsWith("g0", "g1").hasSize(20);
  }

  @Test
  void aGroupWaitsForAnotherOnWhichItDepends() {
    run(Set.of(), group("a", move("a")), group("b", move("b", "a")));
    assertThat(executed).containsExactly("a", "b");
  }

  @Test
  void whatDependsOnAFailureInAnotherGroupIsSkipped() {
    results.put("a", REFUSED);
    List<GroupOutcome> outcomes =
        run(Set.of(), group("a", move("a")), group("b", move("b")), group("s", rule("s", "a")));
    assertThat(executed).containsExactlyInAnyOrder("a", "b");
    assertThat(results(outcomes.getLast())).containsExactly(new Skipped(new OperationId("a")));
  }

  @Test
  void whatDependsOnSomethingHeldBackIsSkipped() {
    List<GroupOutcome> outcomes =
        run(Set.of(new OperationId("held")), group("b", move("b", "held"), move("c")));
    assertThat(results(outcomes.getFirst()))
        .containsExactly(new Skipped(new OperationId("held")), DONE);
  }

  @Test
  void anUnknownResultEndsItsOwnGroupOnly() {
    results.put("a", new OperationResult.Unknown("timeout"));
    run(Set.of(), group("a", move("a"), move("a2")), group("b", move("b")));
    assertThat(executed).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aBugInOneOperationIsAnUnknownResultAndTheOthersGoOn() {
    List<String> bugs = Collections.synchronizedList(new ArrayList<>());
    List<GroupOutcome> outcomes =
        new ParallelPlanExecutor(
                operation -> {
                  if (operation.id().value().equals("a")) {
                    throw new IllegalStateException("bug");
                  }
                  return execute(operation);
                },
                ExecutionListener.silent(),
                (operation, bug) -> bugs.add(operation.id().value() + " " + bug.getMessage()),
                3)
            .execute(
                new Plan(List.of(group("a", move("a")), group("b", move("b"))), List.of()),
                Set.of());

    assertThat(bugs).containsExactly("a bug");
    assertThat(results(outcomes.getFirst())).hasOnlyElementsOfType(OperationResult.Unknown.class);
    assertThat(executed).containsExactly("b");
  }

  /**
   * Each of the two that are under way swallows its interruption, and has another one to follow.
   */
  @Test
  void afterItsHaltNoOperationBegins() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch halted = new CountDownLatch(1);
    ParallelPlanExecutor executor =
        new ParallelPlanExecutor(
            operation -> {
              executed.add(operation.id().value());
              begun.countDown();
              awaitStubbornly(halted);
              return DONE;
            },
            ExecutionListener.silent(),
            ParallelPlanExecutorTest::throwIt,
            2);
    GroupPlan[] groups = new GroupPlan[20];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = group("g" + i, move("m" + i), move("n" + i));
    }
    List<GroupOutcome> outcomes = new ArrayList<>();
    Thread pass =
        new Thread(
            () ->
                outcomes.addAll(executor.execute(new Plan(List.of(groups), List.of()), Set.of())));
    pass.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    executor.halt();
    pass.interrupt();
    halted.countDown();
    pass.join();

    assertThat(executed).hasSize(2).allMatch(id -> id.startsWith("m"));
    assertThat(outcomes).hasSize(20);
    assertThat(outcomes.stream().flatMap(outcome -> results(outcome).stream()))
        .filteredOn(DONE::equals)
        .hasSize(2);
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.onSpinWait();
      }
    }
  }
}

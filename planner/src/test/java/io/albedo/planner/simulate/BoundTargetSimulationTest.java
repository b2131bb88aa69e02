package io.albedo.planner.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundTargetSimulationTest {

  private static final Arn GROUP = new Arn("arn:tg");
  private static final ObjectName POD = new ObjectName("shop", "web-1");
  private static final ObjectName NOTE = new ObjectName("shop", "aws-lbc-targets-web");
  private static final Target ONE = new Target("10.0.0.1", 8080, Optional.empty());

  private final World empty =
      new World(
          CloudState.builder().putTargets(GROUP, List.of()).build(),
          new TreeMap<>(),
          1,
          new TreeMap<>(Map.of(POD, Pod.builder().name(POD).uid("u").build())),
          new TreeMap<>());

  private static Simulator.Step step(World world, TargetCall call) {
    Operation operation =
        Operation.builder()
            .id(new OperationId("o"))
            .mark(Mark.UPDATE)
            .resource(ResourceId.targetGroupBinding("shop/web"))
            .call(call)
            .title("")
            .reason("")
            .build();
    return new Simulator(Quotas.awsDefaults()).apply(world, operation);
  }

  private static World after(World world, TargetCall call) {
    Simulator.Step step = step(world, call);
    assertThat(step.result()).isInstanceOf(OperationResult.Applied.class);
    return step.world();
  }

  private static String refusal(World world, TargetCall call) {
    return step(world, call).result() instanceof OperationResult.Failed(CloudFailure failure)
        ? failure.code()
        : "";
  }

  private static TargetCall register(Target... targets) {
    return new TargetCall.Register(GROUP, List.of(targets), Optional.empty());
  }

  private static TargetCall deregister(Target... targets) {
    return new TargetCall.Deregister(GROUP, List.of(targets), Optional.empty());
  }

  private static List<String> states(World world) {
    return world.cloud().targets().getOrDefault(GROUP, List.of()).stream()
        .map(ObservedTarget::health)
        .map(health -> health.map(ObservedTarget.Health::state).orElse(""))
        .toList();
  }

  @Test
  void whatIsRegisteredIsInitialAndWhatIsDeregisteredDrains() {
    World registered = after(empty, register(ONE));
    assertThat(states(registered)).containsExactly("initial");
    assertThat(states(after(registered, deregister(ONE)))).containsExactly("draining");
  }

  @Test
  void whatDrainsCanBeRegisteredAgain() {
    World drained = after(after(empty, register(ONE)), deregister(ONE));
    assertThat(states(after(drained, register(ONE)))).containsExactly("initial");
  }

  @Test
  void onlyWhatIsRegisteredCanBeDeregistered() {
    assertThat(refusal(empty, deregister(ONE))).isEqualTo("InvalidTarget");
  }

  @Test
  void aCallTakes200Targets() {
    Target[] many =
        IntStream.range(0, 201)
            .mapToObj(i -> new Target("10.0.0.1", 8000 + i, Optional.empty()))
            .toArray(Target[]::new);
    assertThat(refusal(empty, register(many))).isEqualTo("ValidationError");
  }

  @Test
  void aTargetGroupMustExist() {
    World nowhere = World.of(CloudState.unseen(), Collections.emptySortedMap());
    assertThat(refusal(nowhere, register(ONE))).isEqualTo("TargetGroupNotFound");
  }

  @Test
  void aPodIsToldUnlessItIsAnother() {
    Pod.Condition open = new Pod.Condition("True", "", "");
    World told = after(empty, new TargetCall.SetPodCondition(POD, Optional.of("u"), "gate", open));
    assertThat(told.pods().get(POD)).isNotNull();
    assertThat(told.pods().values()).allMatch(pod -> pod.is("gate"));
    assertThat(refusal(empty, new TargetCall.SetPodCondition(POD, Optional.of("v"), "gate", open)))
        .isEqualTo("NotFound");
  }

  @Test
  void aNoteIsMadeChangedAndForgotten() {
    TreeSet<String> targets = new TreeSet<>(List.of("a:1", "b:2"));
    World noted = after(empty, new TargetCall.NoteTargets(NOTE, false, targets));
    assertThat(noted.configMaps().values())
        .containsExactly(new ConfigMap(NOTE, new TreeMap<>(Map.of("targets", "a:1,b:2"))));
    assertThat(refusal(noted, new TargetCall.NoteTargets(NOTE, false, targets)))
        .isEqualTo("AlreadyExists");
    assertThat(after(noted, new TargetCall.DeleteTargetNote(NOTE)).configMaps()).isEmpty();
  }
}

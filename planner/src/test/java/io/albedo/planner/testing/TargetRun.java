package io.albedo.planner.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.target.TargetPlan;
import io.albedo.planner.target.ZoneChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case, step after step: each plans from what the last one left. */
public final class TargetRun {

  private final Options options;
  private final ObjectNode account;
  private Mishaps mishaps;
  private World world;

  public TargetRun(TargetCase recorded) {
    this.options = recorded.options();
    this.account = (ObjectNode) recorded.account();
    this.mishaps = new Mishaps(account);
    this.world = World.of(TargetCase.cloud(account), ClusterState.builder().build());
  }

  /**
   * What came of a step.
   *
   * @param world how everything stands
   * @param planned all operations, whether they succeeded or not
   * @param applied those that succeeded
   * @param waiting which bindings have pods that wait
   */
  public record Outcome(
      World world,
      List<Operation> planned,
      List<Operation> applied,
      List<Diagnostic> findings,
      List<CloudFailure> failures,
      SortedSet<ObjectName> waiting) {}

  public Outcome step(TargetCase.Step step) {
    step.account().ifPresent(this::replace);
    ClusterState cluster =
        ClusterState.builder().from(step.cluster()).putAllConfigMaps(world.configMaps()).build();
    world = World.of(world.cloud(), cluster);
    Outcome outcome = pass(cluster);
    boolean again = rememberZones(outcome);
    return again ? second(outcome, pass(cluster)) : outcome;
  }

  private Outcome pass(ClusterState cluster) {
    ClusterState now =
        ClusterState.builder()
            .from(cluster)
            .pods(world.pods())
            .configMaps(world.configMaps())
            .build();
    TargetPlan plan = new Planner(options).planTargets(now, world.cloud());
    PlanRun run = new PlanRun(options, world, mishaps);
    List<PlanRun.Failure> failures = run.execute(plan.plan());
    world = run.world();
    return new Outcome(
        world,
        plan.plan().groups().stream().flatMap(g -> g.operations().stream()).toList(),
        run.applied(),
        plan.plan().diagnostics(),
        failures.stream().map(PlanRun.Failure::failure).toList(),
        plan.waiting());
  }

  private static Outcome second(Outcome first, Outcome second) {
    return new Outcome(
        second.world(),
        both(first.planned(), second.planned()),
        both(first.applied(), second.applied()),
        second.findings(),
        second.failures(),
        second.waiting());
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** As whoever carries plans out has to: the planner remembers nothing. */
  private boolean rememberZones(Outcome outcome) {
    if (outcome.failures().stream().noneMatch(ZoneChoice::asksForZones)) {
      return false;
    }
    SortedSet<Arn> groups = new TreeSet<>(world.cloud().zoneRequiring());
    outcome.planned().stream()
        .filter(o -> o.call() instanceof TargetCall.Register)
        .forEach(o -> groups.add(((TargetCall.Register) o.call()).targetGroup()));
    CloudState cloud = CloudState.builder().from(world.cloud()).zoneRequiring(groups).build();
    world = new World(cloud, world.bindings(), world.sequence(), world.pods(), world.configMaps());
    return true;
  }

  private void replace(JsonNode change) {
    account.setAll((ObjectNode) change);
    CloudState read = TargetCase.cloud(account);
    CloudState.Builder cloud =
        CloudState.builder().from(read).zoneRequiring(world.cloud().zoneRequiring());
    if (!change.has("Targets")) {
      cloud.targets(world.cloud().targets());
    }
    if (!change.has("SecurityGroups")) {
      cloud
          .securityGroups(world.cloud().securityGroups())
          .permissionDescriptions(world.cloud().permissionDescriptions());
    }
    if (change.has("Errors")) {
      mishaps = new Mishaps(account);
    }
    world = World.of(cloud.build(), ClusterState.builder().configMaps(world.configMaps()).build());
  }
}

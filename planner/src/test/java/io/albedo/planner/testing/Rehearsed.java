package io.albedo.planner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.planner.GroupPlanning;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Plans for sketched groups, carried out in simulation. */
public final class Rehearsed {

  public static final Options OPTIONS =
      Options.builder().clusterName("demo").featureGates(withCertificates()).build();

  private Rehearsed() {}

  /** Options under which a load balancer has so many rules at most. */
  public static Options withRules(int quota) {
    Quotas usual = OPTIONS.quotas();
    return Options.builder()
        .from(OPTIONS)
        .quotas(
            new Quotas(
                quota,
                usual.conditionValuesPerRule(),
                usual.wildcardsPerRule(),
                usual.targetGroupsPerForward(),
                usual.targetGroupsPerLoadBalancer(),
                usual.certificatesPerLoadBalancer(),
                usual.permissionsPerSecurityGroup()))
        .build();
  }

  private static Set<FeatureGate> withCertificates() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.add(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT);
    return gates;
  }

  /** A world with an account in which nothing has been made. */
  public static World emptyWorld() {
    return World.of(
        CloudState.builder()
            .facts(
                AccountFacts.builder()
                    .region("eu-west-1")
                    .accountId("111122223333")
                    .vpc(SketchGraph.VPC)
                    .shieldSubscribed(true)
                    .wafClassicOffered(true)
                    .build())
            .build(),
        new TreeMap<>());
  }

  /** The plan that leads from a world to what a group asks for. */
  public static GroupPlan plan(GroupTranslation wanted, World world) {
    return plan(OPTIONS, wanted, world);
  }

  public static GroupPlan plan(Options options, GroupTranslation wanted, World world) {
    return GroupPlanning.plan(options, wanted, world);
  }

  /** The worlds after each operation, the first one included; every operation must be accepted. */
  public static List<World> worlds(GroupPlan plan, World world) {
    return worlds(OPTIONS, plan, world);
  }

  /** The same, under the quotas of some options. */
  public static List<World> worlds(Options options, GroupPlan plan, World world) {
    List<World> worlds = new ArrayList<>(List.of(world));
    course(options, plan, world).forEach(done -> worlds.add(done.world()));
    return worlds;
  }

  /** An operation that was carried out, without references, and the world after it. */
  public record Done(Operation operation, World world) {}

  /** The operations of a plan one by one; every one must be accepted. */
  public static List<Done> course(GroupPlan plan, World world) {
    return course(OPTIONS, plan, world);
  }

  private static List<Done> course(Options options, GroupPlan plan, World world) {
    List<Done> course = new ArrayList<>();
    Bindings bindings = Bindings.none();
    Simulator simulator = new Simulator(options.quotas());
    World now = world;
    for (Operation operation : plan.operations()) {
      Operation bound = bindings.bind(operation);
      Simulator.Step step = simulator.apply(now, bound);
      assertThat(step.result())
          .as(() -> "%s %s in %s".formatted(operation.id(), operation.call(), titles(plan)))
          .isInstanceOf(OperationResult.Applied.class);
      bindings = bindings.after(operation, step.result());
      now = step.world();
      course.add(new Done(bound, now));
    }
    return course;
  }

  /** An empty account after the plan for a sketch. */
  public static World made(GroupId group, Sketch sketch) {
    return after(plan(SketchGraph.translation(group, sketch), emptyWorld()), emptyWorld());
  }

  /** The world after all operations. */
  public static World after(GroupPlan plan, World world) {
    return worlds(plan, world).getLast();
  }

  /** The world after all operations of all groups; every one must be accepted. */
  public static World after(Plan plan, World world) {
    Simulator simulator = new Simulator(OPTIONS.quotas());
    Bindings bindings = Bindings.none();
    World now = world;
    for (GroupPlan group : plan.groups()) {
      for (Operation operation : group.operations()) {
        Simulator.Step step = simulator.apply(now, bindings.bind(operation));
        assertThat(step.result()).as(operation.title()).isInstanceOf(OperationResult.Applied.class);
        bindings = bindings.after(operation, step.result());
        now = step.world();
      }
    }
    return now;
  }

  /**
   * What a world looks like to users, with ARNs and ids replaced by names: two worlds of the same
   * picture have the same load balancers, rules and so on. Attributes count with their defaults.
   */
  public static List<String> picture(World world) {
    return WorldPicture.withoutAttributes(world);
  }

  /** Operations, but for waits, without which the same world would be reached: each in turn. */
  public static List<String> needlessOperations(GroupPlan plan, World world) {
    List<String> reached = WorldPicture.of(after(plan, world));
    List<String> needless = new ArrayList<>();
    for (Operation left : plan.operations()) {
      if (left.mark() != Mark.WAIT
          && !isWarmUp(left)
          && withoutOne(plan, left, world).equals(reached)) {
        needless.add(left.id().value());
      }
    }
    return needless;
  }

  /** What makes target groups healthy leaves no trace. */
  private static boolean isWarmUp(Operation operation) {
    return operation.resource().id().contains(":warm-up-");
  }

  private static List<String> withoutOne(GroupPlan plan, Operation left, World world) {
    Simulator simulator = new Simulator(OPTIONS.quotas());
    Bindings bindings = Bindings.none();
    World now = world;
    for (Operation operation : plan.operations()) {
      if (!operation.id().equals(left.id())) {
        Simulator.Step step = simulator.apply(now, bindings.bind(operation));
        bindings = bindings.after(operation, step.result());
        now = step.world();
      }
    }
    return WorldPicture.of(now);
  }

  public static String titles(GroupPlan plan) {
    StringBuilder text = new StringBuilder("\n");
    plan.operations()
        .forEach(o -> text.append(o.mark().symbol()).append(' ').append(o.title()).append('\n'));
    return text.toString();
  }
}

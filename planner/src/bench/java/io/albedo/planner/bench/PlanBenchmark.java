package io.albedo.planner.bench;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.planner.GroupPlanning;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Translated;
import io.albedo.planner.translate.GroupTranslation;
import io.albedo.planner.translate.Translation;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the wanted graph and what is there to the ordered operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlanBenchmark {

  private static final Options OPTIONS = Translated.OPTIONS;
  private static final Options WITH_ROOM = Rehearsed.withRules(200);
  private static final int RULES = 100;
  private static final int EDITS = 10;

  private final Planner planner = new Planner(OPTIONS);
  private World listener = empty();
  private World groups = empty();
  private GroupTranslation edited = translation(paths(0));
  private ClusterState many = paths(0);
  private Translation wanted = planner.translate(many, groups.cloud());
  private List<Canonicals> canonicals = List.of();

  @Setup
  public void applyOnce() {
    listener = applied(paths(0));
    edited = translation(paths(EDITS));
    many = ManyGroups.of(1000);
    groups = applied(many);
    many = with(many, groups);
    wanted = planner.translate(many, groups.cloud());
    canonicals = Canonicals.of(wanted, many, groups.cloud(), OPTIONS);
  }

  /** A listener of 100 rules, 10 of which are edited, with room for new ones beside them. */
  @Benchmark
  public GroupPlan hundredRulesTenEdits() {
    return GroupPlanning.plan(WITH_ROOM, edited, listener);
  }

  /** The same at the quota: an order must be searched for in which rules take turns. */
  @Benchmark
  public GroupPlan hundredRulesTenEditsAtTheQuota() {
    return GroupPlanning.plan(OPTIONS, edited, listener);
  }

  /** Diff and order of 1,000 groups that are as wanted, both sides in canonical form. */
  @Benchmark
  public int thousandGroupsDiffed() {
    int operations = 0;
    for (Canonicals group : canonicals) {
      operations += group.operations();
    }
    return operations;
  }

  /**
   * A cluster of 1,000 groups that is as wanted: from wanted graphs and account to an empty plan.
   */
  @Benchmark
  public Plan thousandGroupsUnchanged() {
    return planner.plan(wanted, many, groups.cloud());
  }

  /** The same from manifests on. */
  @Benchmark
  public Plan thousandGroupsUnchangedFromManifests() {
    return planner.plan(many, groups.cloud());
  }

  private static World empty() {
    return World.of(ParityCase.defaultAccount(), new TreeMap<>());
  }

  private static GroupTranslation translation(ClusterState cluster) {
    return new Planner(OPTIONS).translate(cluster, ParityCase.defaultAccount()).groups().getFirst();
  }

  /** One Ingress; every tenth path is another one for each edit. */
  private static ClusterState paths(int edits) {
    IngressFixture ingress = IngressFixture.ingress("shop/web");
    for (int path = 0; path < RULES; path++) {
      String edited = path % EDITS == 0 && path / EDITS < edits ? "-edited" : "";
      ingress.prefix("shop.example.com", "/path-" + path + edited, "web");
    }
    return ClusterFixture.cluster().with(ingress).services("shop/web").build();
  }

  /** Each group is applied to an account of its own, which keeps the preparation short. */
  private static World applied(ClusterState cluster) {
    CloudState.Builder cloud = CloudState.builder().from(empty().cloud());
    SortedMap<ObjectName, TargetGroupBindingObject> bindings = new TreeMap<>();
    long sequence = 1;
    for (GroupPlan group : new Planner(OPTIONS).plan(cluster, empty().cloud()).groups()) {
      World reached = applied(group, new World(empty().cloud(), new TreeMap<>(), sequence));
      sequence = reached.sequence();
      bindings.putAll(reached.bindings());
      add(cloud, reached.cloud());
    }
    return new World(cloud.build(), bindings, sequence);
  }

  private static void add(CloudState.Builder all, CloudState made) {
    all.addAllLoadBalancers(made.loadBalancers())
        .addAllListeners(made.listeners())
        .addAllRules(made.rules())
        .addAllTargetGroups(made.targetGroups());
    made.securityGroups().stream()
        .filter(g -> !empty().cloud().securityGroups().contains(g))
        .forEach(all::addSecurityGroups);
  }

  private static World applied(GroupPlan group, World before) {
    Simulator simulator = new Simulator(OPTIONS.quotas());
    World world = before;
    Bindings bindings =
        Bindings.none()
            .with(ResourceId.BACKEND_SECURITY_GROUP, Map.of(Attribute.GROUP_ID, "sg-shared"));
    for (Operation operation : group.operations()) {
      Simulator.Step step = simulator.apply(world, bindings.bind(operation));
      if (step.result() instanceof OperationResult.Failed failed) {
        throw new IllegalStateException(operation.title() + ": " + failed.failure());
      }
      bindings = bindings.after(operation, step.result());
      world = step.world();
    }
    return world;
  }

  private static ClusterState with(ClusterState cluster, World world) {
    return ClusterState.builder().from(cluster).targetGroupBindings(world.bindings()).build();
  }
}

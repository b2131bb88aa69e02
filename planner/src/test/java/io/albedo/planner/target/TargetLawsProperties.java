package io.albedo.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.TargetScene;
import io.albedo.planner.testing.TargetScene.Fault;
import io.albedo.planner.testing.TargetScene.PodSketch;
import io.albedo.planner.testing.TargetSceneArbitraries;
import io.albedo.planner.testing.TargetSceneArbitraries.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan of targets, over clusters that are a few edits apart. */
class TargetLawsProperties {

  private static final Options OPTIONS = Options.builder().clusterName("demo").build();
  private static final Planner PLANNER = new Planner(OPTIONS);

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return TargetSceneArbitraries.nearbyPairs();
  }

  @Provide
  Arbitrary<Fault> faults() {
    return TargetSceneArbitraries.faults();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsDoneNeedsNotBeDoneAgain(@ForAll("nearbyPairs") Pair pair) {
    World reached = reached(pair.after(), settled(reached(pair.before(), start())));
    assertThat(operations(plan(pair.after(), reached))).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderOfWhatIsObservedDoesNotMatter(
      @ForAll("nearbyPairs") Pair pair, @ForAll Random random) {
    World before = settled(reached(pair.before(), start()));
    ClusterState cluster = cluster(pair.after(), before);
    assertThat(PLANNER.planTargets(shuffled(cluster, random), shuffled(before.cloud(), random)))
        .isEqualTo(PLANNER.planTargets(cluster, before.cloud()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aPlanThatStoppedAnywhereIsTakenUpAgain(
      @ForAll("nearbyPairs") Pair pair, @ForAll Random random) {
    World before = settled(reached(pair.before(), start()));
    List<Operation> all = operations(plan(pair.after(), before));
    World stopped = applied(all.subList(0, random.nextInt(all.size() + 1)), before);
    World resumed = reached(pair.after(), stopped);
    assertThat(live(resumed)).isEqualTo(live(applied(all, before)));
    assertThat(permissions(resumed)).isEqualTo(permissions(applied(all, before)));
  }

  /** A target group with live targets before and after has some all the time. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void noTargetGroupIsEmptiedOnTheWay(@ForAll("nearbyPairs") Pair pair) {
    World before = settled(reached(pair.before(), start()));
    List<World> way = way(operations(plan(pair.after(), before)), before);
    Set<Arn> served = served(before);
    served.retainAll(served(way.getLast()));
    assertThat(way).allSatisfy(world -> assertThat(served(world)).containsAll(served));
  }

  /** Traffic that is let in before and after is let in all the time. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void noTrafficIsShutOutOnTheWay(@ForAll("nearbyPairs") Pair pair) {
    World before = settled(reached(pair.before(), start()));
    List<World> way = way(operations(plan(pair.after(), before)), before);
    Set<String> open = open(before);
    open.retainAll(open(way.getLast()));
    assertThat(way).allSatisfy(world -> assertThat(open(world)).containsAll(open));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsNotOursStays(@ForAll("nearbyPairs") Pair pair) {
    World after = reached(pair.after(), settled(reached(pair.before(), start())));
    assertThat(permissions(after).get(TargetScene.FIRST))
        .contains(TargetScene.byHand(), TargetScene.foreign());
    assertThat(permissions(after).get(TargetScene.SECOND)).contains(TargetScene.byHand());
  }

  /** Whatever breaks in one binding: others get what they would get, and it keeps what it has. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aBrokenBindingHurtsNobody(@ForAll("nearbyPairs") Pair pair, @ForAll("faults") Fault fault) {
    String name = pair.after().bindings().isEmpty() ? "a" : pair.after().bindings().firstKey();
    TargetScene broken = with(fault, name, pair.after());
    World before = settled(reached(pair.before(), start()));
    World whole = reached(without(name, pair.after()), before);
    World hurt = reached(broken, before);
    for (String other : broken.bindings().keySet()) {
      if (!other.equals(name)) {
        Arn group = TargetScene.targetGroup(other);
        assertThat(live(hurt).get(group)).isEqualTo(live(whole).get(group));
      }
    }
    assertThat(open(hurt)).containsAll(open(whole));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatCouldNotBeReadTakesNothingAway(@ForAll("nearbyPairs") Pair pair) {
    World before = settled(reached(pair.before(), start()));
    ClusterState cluster =
        ClusterState.builder()
            .from(cluster(pair.after(), before))
            .unread(Unread.builder().nameless(true).build())
            .build();
    assertThat(operations(PLANNER.planTargets(cluster, before.cloud())))
        .filteredOn(operation -> !isOfDeleted(operation, pair.after()))
        .extracting(Operation::call)
        .noneMatch(TargetLawsProperties::takesAway);
  }

  /** Whose instances are not known keeps all permissions that it has. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsNotKnownOfAwsShutsNoTrafficOut(@ForAll("nearbyPairs") Pair pair) {
    World before = settled(reached(pair.before(), start()));
    CloudState blind = CloudState.builder().from(before.cloud()).instances(new TreeMap<>()).build();
    TargetPlan plan = PLANNER.planTargets(cluster(pair.before(), before), blind);
    World after = applied(operations(plan), before);
    Set<String> needed = open(before);
    needed.removeIf(line -> !broken(plan, line, pair.before()));
    assertThat(open(after)).containsAll(needed);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void oneReplacedPodIsOneRegistrationAndOneDeregistration(
      @ForAll("nearbyPairs") Pair pair, @ForAll Random random) {
    TargetScene scene = onlyPods(pair.before());
    Optional<Integer> replaced =
        scene.pods().entrySet().stream()
            .filter(pod -> scene.bindings().containsKey(pod.getValue().service()))
            .map(Map.Entry::getKey)
            .findFirst();
    if (replaced.isEmpty()) {
      return;
    }
    World before = settled(reached(scene, start()));
    SortedMap<Integer, PodSketch> pods = new TreeMap<>(scene.pods());
    PodSketch pod = Objects.requireNonNull(pods.remove(replaced.get()));
    pods.put(100 + random.nextInt(50), pod);
    List<Operation> operations =
        operations(plan(new TargetScene(scene.bindings(), pods, scene.nodes()), before));
    assertThat(targets(operations, TargetCall.Register.class)).hasSize(1);
    assertThat(targets(operations, TargetCall.Deregister.class)).hasSize(1);
    assertThat(operations)
        .extracting(Operation::call)
        .noneMatch(Call.AuthorizeSecurityGroupIngress.class::isInstance)
        .noneMatch(Call.RevokeSecurityGroupIngress.class::isInstance);
  }

  private static List<Target> targets(
      List<Operation> operations, Class<? extends TargetCall> kind) {
    return operations.stream()
        .map(Operation::call)
        .filter(kind::isInstance)
        .flatMap(
            call ->
                switch (call) {
                  case TargetCall.Register c -> c.targets().stream();
                  case TargetCall.Deregister c -> c.targets().stream();
                  default -> Stream.empty();
                })
        .toList();
  }

  /** All bindings lead to ready pods. */
  private static TargetScene onlyPods(TargetScene scene) {
    SortedMap<String, TargetScene.BindingSketch> bindings = new TreeMap<>();
    scene
        .bindings()
        .forEach(
            (name, binding) ->
                bindings.put(
                    name,
                    new TargetScene.BindingSketch(
                        false, false, false, false, binding.opening(), Fault.NONE)));
    SortedMap<Integer, PodSketch> pods = new TreeMap<>();
    scene
        .pods()
        .forEach(
            (number, pod) ->
                pods.put(
                    number, new PodSketch(pod.service(), pod.node(), pod.gated(), true, true)));
    return new TargetScene(bindings, pods, scene.nodes());
  }

  private static TargetScene with(Fault fault, String name, TargetScene scene) {
    SortedMap<String, TargetScene.BindingSketch> bindings = new TreeMap<>(scene.bindings());
    TargetScene.BindingSketch binding =
        bindings.getOrDefault(
            name,
            new TargetScene.BindingSketch(
                false, false, false, false, TargetScene.Opening.GROUP, fault));
    bindings.put(name, binding.with(fault));
    return new TargetScene(bindings, scene.pods(), scene.nodes());
  }

  private static TargetScene without(String name, TargetScene scene) {
    SortedMap<String, TargetScene.BindingSketch> bindings = new TreeMap<>(scene.bindings());
    bindings.remove(name);
    return new TargetScene(bindings, scene.pods(), scene.nodes());
  }

  private static boolean isOfDeleted(Operation operation, TargetScene scene) {
    return scene.bindings().entrySet().stream()
        .filter(binding -> binding.getValue().deleting())
        .anyMatch(b -> operation.resource().id().equals(TargetScene.name(b.getKey()).text()));
  }

  /** Whether a line of {@link #open} is about a port of a binding with a finding. */
  private static boolean broken(TargetPlan plan, String line, TargetScene scene) {
    return scene.bindings().keySet().stream()
        .filter(
            name ->
                plan.plan().diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .anyMatch(d -> d.subject().name().equals(TargetScene.name(name).text())))
        .anyMatch(name -> line.endsWith(" " + (8000 + 100 * (name.charAt(0) - 'a'))));
  }

  private static boolean takesAway(Call call) {
    return call instanceof TargetCall.Deregister
        || call instanceof TargetCall.DeleteTargetNote
        || call instanceof Call.RevokeSecurityGroupIngress;
  }

  private static World start() {
    return World.of(TargetScene.account(), ClusterState.builder().build());
  }

  private static ClusterState cluster(TargetScene scene, World world) {
    return scene.cluster(world.pods(), world.configMaps());
  }

  private static TargetPlan plan(TargetScene scene, World world) {
    return PLANNER.planTargets(cluster(scene, world), world.cloud());
  }

  private static List<Operation> operations(TargetPlan plan) {
    return plan.plan().groups().stream().map(GroupPlan::operations).flatMap(List::stream).toList();
  }

  /** The world after all of a plan, which must be possible. */
  private static World reached(TargetScene scene, World world) {
    ClusterState cluster = cluster(scene, world);
    World seen = World.of(world.cloud(), cluster);
    return applied(operations(PLANNER.planTargets(cluster, world.cloud())), seen);
  }

  private static World applied(List<Operation> operations, World world) {
    return way(operations, world).getLast();
  }

  /** The worlds that operations lead through, each after those it depends on. */
  private static List<World> way(List<Operation> operations, World world) {
    List<World> way = new ArrayList<>(List.of(world));
    Set<OperationId> done = new HashSet<>();
    for (Operation operation : operations) {
      assertThat(done).containsAll(operation.dependsOn());
      assertThat(done.add(operation.id())).as("ids are unique").isTrue();
      Simulator.Step step =
          new Simulator(OPTIONS.quotas()).apply(known(way.getLast(), operation), operation);
      assertThat(step.result()).isInstanceOf(OperationResult.Applied.class);
      way.add(step.world());
    }
    return way;
  }

  /** Pods that a plan speaks of exist in the cluster that it was made of. */
  private static World known(World world, Operation operation) {
    if (!(operation.call() instanceof TargetCall.SetPodCondition call)
        || world.pods().containsKey(call.pod())) {
      return world;
    }
    SortedMap<ObjectName, Pod> pods = new TreeMap<>(world.pods());
    pods.put(call.pod(), Pod.builder().name(call.pod()).uid(call.uid()).build());
    return new World(world.cloud(), world.bindings(), world.sequence(), pods, world.configMaps());
  }

  /** Some time later: what was initial is healthy, what drained is gone. */
  private static World settled(World world) {
    SortedMap<Arn, List<ObservedTarget>> targets = new TreeMap<>();
    world
        .cloud()
        .targets()
        .forEach(
            (arn, all) ->
                targets.put(
                    arn,
                    all.stream()
                        .filter(target -> !target.isDraining())
                        .map(TargetLawsProperties::healthy)
                        .toList()));
    CloudState cloud = CloudState.builder().from(world.cloud()).targets(targets).build();
    return new World(cloud, world.bindings(), world.sequence(), world.pods(), world.configMaps());
  }

  private static ObservedTarget healthy(ObservedTarget target) {
    return new ObservedTarget(
        target.id(),
        target.port(),
        target.availabilityZone(),
        Optional.of(new ObservedTarget.Health("healthy", Optional.empty(), Optional.empty())));
  }

  private static SortedMap<Arn, Set<String>> live(World world) {
    SortedMap<Arn, Set<String>> live = new TreeMap<>();
    world
        .cloud()
        .targets()
        .forEach(
            (arn, all) -> {
              Set<String> keys = new HashSet<>();
              all.stream().filter(t -> !t.isDraining()).forEach(t -> keys.add(TargetDiffer.key(t)));
              live.put(arn, keys);
            });
    return live;
  }

  private static Set<Arn> served(World world) {
    Set<Arn> served = new HashSet<>();
    live(world)
        .forEach(
            (arn, keys) -> {
              if (!keys.isEmpty()) {
                served.add(arn);
              }
            });
    return served;
  }

  private static SortedMap<SecurityGroupId, Set<IpPermission>> permissions(World world) {
    SortedMap<SecurityGroupId, Set<IpPermission>> permissions = new TreeMap<>();
    for (ObservedSecurityGroup group : world.cloud().securityGroups()) {
      permissions.put(group.groupId(), group.spec().ingress());
    }
    return permissions;
  }

  /** Group, source and port of all traffic that is let in, for ports that somebody may use. */
  private static Set<String> open(World world) {
    Set<String> open = new HashSet<>();
    permissions(world)
        .forEach(
            (group, all) ->
                all.forEach(
                    permission ->
                        IntStream.of(8000, 8007, 8100, 8107, 8200, 8207, 38000, 38100, 38200)
                            .filter(permission::admits)
                            .forEach(
                                port ->
                                    open.add(
                                        group + " " + permission.source().value() + " " + port))));
    return open;
  }

  private static ClusterState shuffled(ClusterState cluster, Random random) {
    ClusterState.Builder other = ClusterState.builder().from(cluster);
    cluster
        .endpointSlices()
        .forEach(
            (name, slice) ->
                other.putEndpointSlices(
                    name,
                    new EndpointSlice(
                        name,
                        slice.service(),
                        slice.addressType(),
                        new EndpointSubset(
                            slice.subset().ports(),
                            shuffled(slice.subset().endpoints(), random)))));
    return other.build();
  }

  private static CloudState shuffled(CloudState cloud, Random random) {
    CloudState.Builder other =
        CloudState.builder().from(cloud).securityGroups(shuffled(cloud.securityGroups(), random));
    cloud.targets().forEach((arn, all) -> other.putTargets(arn, shuffled(all, random)));
    return other.build();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, random);
    return other;
  }
}

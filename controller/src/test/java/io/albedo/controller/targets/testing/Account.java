package io.albedo.controller.targets.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.AlreadyDone;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * AWS in simulation, that answers what it is asked and no more, and counts the calls that the real
 * adapter would make. Time passes here when somebody says so.
 */
public final class Account implements CloudObserver, OperationExecutor {

  public static final String BACKEND = "sg-backend";
  public static final SecurityGroupId NODES = new SecurityGroupId("sg-nodes");
  private static final VpcId VPC = new VpcId("vpc-1");
  private static final int MOST_IN_A_FILTER = 200;

  private final Town town;
  private final Simulator simulator =
      new Simulator(Options.builder().clusterName("demo").build().quotas());
  private final SortedMap<String, Integer> calls = new TreeMap<>();
  private final Set<Arn> locked = new HashSet<>();
  private BiFunction<Operation, OperationExecutor, OperationResult> fault =
      (operation, honest) -> honest.execute(operation);
  private boolean unreadable;
  private World world;

  public Account(Town town, int instances, String... targetGroups) {
    this.town = town;
    this.world = World.of(start(instances, targetGroups), town.observe().value());
  }

  private static CloudState start(int instances, String... targetGroups) {
    CloudState.Builder cloud =
        CloudState.builder()
            .facts(
                AccountFacts.builder()
                    .vpc(VPC)
                    .addVpcs(new AccountFacts.Vpc(VPC, List.of("10.0.0.0/16"), List.of()))
                    .build())
            .addSecurityGroups(
                group(
                    BACKEND,
                    Map.of(
                        "elbv2.k8s.aws/cluster", "demo", "elbv2.k8s.aws/resource", "backend-sg")))
            .addSecurityGroups(group(NODES.value(), Map.of("kubernetes.io/cluster/demo", "owned")));
    for (int i = 1; i <= instances; i++) {
      cloud.putInstances("i-" + i, instance(i));
    }
    for (String name : targetGroups) {
      cloud.putTargets(Town.group(name), List.of());
    }
    return cloud.build();
  }

  private static ObservedSecurityGroup group(String id, Map<String, String> tags) {
    return new ObservedSecurityGroup(
        new SecurityGroupId(id),
        VPC,
        SecurityGroup.builder()
            .id(new ResourceId(ResourceType.SECURITY_GROUP, id))
            .name(id)
            .description("")
            .tags(tags)
            .build());
  }

  private static Instance instance(int number) {
    return new Instance(
        "i-" + number,
        List.of(
            NetworkInterface.builder()
                .id("eni-" + number)
                .vpc(VPC)
                .deviceIndex(0)
                .addPrefixes("10.0.0.0/16")
                .addSecurityGroups(NODES)
                .build()));
  }

  /** What becomes of an operation from now on. */
  public synchronized void fault(BiFunction<Operation, OperationExecutor, OperationResult> fault) {
    this.fault = fault;
  }

  public synchronized void unreadable(boolean unreadable) {
    this.unreadable = unreadable;
  }

  /** A target group that nobody may read. */
  public synchronized void lock(String targetGroup, boolean locked) {
    if (locked) {
      this.locked.add(Town.group(targetGroup));
    } else {
      this.locked.remove(Town.group(targetGroup));
    }
  }

  @Override
  public synchronized CloudState observe(SortedSet<CloudNeed> needs) {
    count(needs);
    if (unreadable) {
      throw new CloudUnreadableException(
          "ec2:DescribeInstances", "all", new CloudFailure("Throttling", "Rate exceeded"));
    }
    Answer answer = new Answer(world.cloud());
    for (CloudNeed need : needs) {
      if (need instanceof CloudNeed.TargetsOf of && locked.contains(of.targetGroup())) {
        throw new CloudUnreadableException(
            "elasticloadbalancing:DescribeTargetHealth",
            of.targetGroup().value(),
            new CloudFailure("AccessDenied", "no"));
      }
      answer.add(need);
    }
    return answer.build();
  }

  private void count(SortedSet<CloudNeed> needs) {
    int instances = 0;
    boolean groups = false;
    for (CloudNeed need : needs) {
      switch (need) {
        case CloudNeed.TargetsOf n -> count("DescribeTargetHealth", 1);
        case CloudNeed.InstanceWithId n -> instances++;
        case CloudNeed.VpcBlocks n -> count("DescribeVpcs", 1);
        case CloudNeed.SecurityGroupsOfNodes n -> {
          count("DescribeSecurityGroups", 3);
          groups = true;
        }
        case CloudNeed.SecurityGroupNamed n -> groups = true;
        default -> throw new AssertionError("nobody needs " + need.text());
      }
    }
    count("DescribeInstances", Math.ceilDiv(instances, MOST_IN_A_FILTER));
    count("DescribeSecurityGroups", instances > 0 || groups ? 1 : 0);
  }

  private void count(String api, int times) {
    if (times > 0) {
      calls.merge(api, times, Integer::sum);
    }
  }

  /** The calls so far, by name; then counting begins anew. */
  public synchronized SortedMap<String, Integer> takeCalls() {
    SortedMap<String, Integer> taken = new TreeMap<>(calls);
    calls.clear();
    return taken;
  }

  @Override
  public OperationResult execute(Operation operation) {
    BiFunction<Operation, OperationExecutor, OperationResult> now;
    synchronized (this) {
      now = fault;
    }
    return now.apply(operation, this::honestly);
  }

  private synchronized OperationResult honestly(Operation operation) {
    String api = operation.call().api();
    count(api.substring(api.indexOf(':') + 1), 1);
    ClusterState cluster = town.observe().value();
    world =
        new World(
            world.cloud(),
            world.bindings(),
            world.sequence(),
            cluster.pods(),
            cluster.configMaps());
    Simulator.Step step = simulator.apply(world, operation);
    world = step.world();
    town.accept(world.pods(), world.configMaps());
    return step.result() instanceof OperationResult.Failed(CloudFailure refusal)
            && AlreadyDone.says(operation.call(), refusal)
        ? new OperationResult.Applied(Map.of())
        : step.result();
  }

  /** Targets of a group that do not drain, by {@code id:port}, with their health. */
  public synchronized SortedMap<String, String> targets(String group) {
    SortedMap<String, String> found = new TreeMap<>();
    for (ObservedTarget target : all(Town.group(group))) {
      if (!target.isDraining()) {
        found.put(key(target), state(target));
      }
    }
    return found;
  }

  /** How many do not drain. */
  public synchronized int count(String group) {
    return (int) all(Town.group(group)).stream().filter(target -> !target.isDraining()).count();
  }

  private static String key(ObservedTarget target) {
    return target.id() + ":" + target.port().orElse(0);
  }

  private static String state(ObservedTarget target) {
    return target.health().map(ObservedTarget.Health::state).orElse("");
  }

  private List<ObservedTarget> all(Arn group) {
    return world.cloud().targets().getOrDefault(group, List.of());
  }

  /** Health of one target turns. */
  public synchronized void health(String group, String target, String state) {
    replace(
        Town.group(group),
        found -> key(found).equals(target) && !found.isDraining(),
        Optional.of(state));
  }

  /** Some time passes: what drained is gone, what was initial is healthy. */
  public synchronized void settle() {
    for (Arn group : world.cloud().targets().keySet()) {
      replace(group, ObservedTarget::isDraining, Optional.empty());
      replace(group, found -> state(found).equals("initial"), Optional.of("healthy"));
    }
  }

  /** Somebody else registers a target. */
  public synchronized void intrude(String group, String address, int port) {
    List<ObservedTarget> all = new ArrayList<>(all(Town.group(group)));
    all.add(
        new ObservedTarget(
            address,
            OptionalInt.of(port),
            Optional.empty(),
            Optional.of(new ObservedTarget.Health("healthy", Optional.empty(), Optional.empty()))));
    put(Town.group(group), all);
  }

  private void replace(Arn group, Predicate<ObservedTarget> which, Optional<String> state) {
    List<ObservedTarget> all = new ArrayList<>();
    for (ObservedTarget target : all(group)) {
      if (!which.test(target)) {
        all.add(target);
      } else if (state.isPresent()) {
        all.add(
            new ObservedTarget(
                target.id(),
                target.port(),
                target.availabilityZone(),
                Optional.of(
                    new ObservedTarget.Health(state.get(), Optional.empty(), Optional.empty()))));
      }
    }
    put(group, all);
  }

  private void put(Arn group, List<ObservedTarget> targets) {
    SortedMap<Arn, List<ObservedTarget>> all = new TreeMap<>(world.cloud().targets());
    all.put(group, targets);
    world =
        new World(
            CloudState.builder().from(world.cloud()).targets(all).build(),
            world.bindings(),
            world.sequence(),
            world.pods(),
            world.configMaps());
  }

  /** What nodes let in. */
  public synchronized SortedSet<IpPermission> permissions() {
    return world.cloud().securityGroups().stream()
        .filter(group -> group.groupId().equals(NODES))
        .findFirst()
        .<SortedSet<IpPermission>>map(group -> new TreeSet<>(group.spec().ingress()))
        .orElseThrow();
  }
}

package io.albedo.planner.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.Node;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small cluster with targets, and the account that it is in.
 *
 * <p>There are up to three bindings {@code a}, {@code b}, {@code c}, each for a Service and a
 * target group of its own, and three nodes, of which the third has another security group.
 *
 * @param bindings by name
 * @param pods by number, which is the last part of the address
 * @param nodes the status of condition Ready of each node, by number
 */
public record TargetScene(
    SortedMap<String, BindingSketch> bindings,
    SortedMap<Integer, PodSketch> pods,
    SortedMap<Integer, String> nodes) {

  public static final SecurityGroupId FIRST = new SecurityGroupId("sg-nodes1");
  public static final SecurityGroupId SECOND = new SecurityGroupId("sg-nodes2");
  public static final String BACKEND = "sg-backend";
  public static final String FOREIGN = "sg-backend-of-another-cluster";

  private static final VpcId VPC = new VpcId("vpc-1");
  private static final String FOREIGN_ADDRESS = "10.0.9.9";

  public TargetScene {
    bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    pods = Collections.unmodifiableSortedMap(new TreeMap<>(pods));
    nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
  }

  /** What is wrong with a binding. */
  public enum Fault {
    NONE,
    NO_TYPE,
    NO_TARGET_GROUP,
    MALFORMED_BLOCK,
    LOST_POD
  }

  /** From where a binding lets traffic in. */
  public enum Opening {
    /** It has no networking. */
    ABSENT,
    GROUP,
    GROUP_AND_BLOCK,
    TWO_PORTS
  }

  /** A binding. */
  public record BindingSketch(
      boolean instances,
      boolean multiCluster,
      boolean deleting,
      boolean serviceMissing,
      Opening opening,
      Fault fault) {

    public BindingSketch with(Fault other) {
      return new BindingSketch(instances, multiCluster, deleting, serviceMissing, opening, other);
    }
  }

  /**
   * A pod.
   *
   * @param ready whether its endpoint is
   * @param containersReady whether its containers are
   */
  public record PodSketch(
      String service, int node, boolean gated, boolean ready, boolean containersReady) {}

  public static ObjectName name(String binding) {
    return new ObjectName("shop", binding);
  }

  public static Arn targetGroup(String binding) {
    return new Arn(
        "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/" + binding + "/1");
  }

  private static int port(String binding) {
    return 8000 + 100 * (binding.charAt(0) - 'a');
  }

  /** The cluster; pods know what they were told, and notes are as they were left. */
  public ClusterState cluster(
      SortedMap<ObjectName, Pod> told, SortedMap<ObjectName, ConfigMap> notes) {
    ClusterState.Builder cluster = ClusterState.builder().configMaps(notes);
    bindings.forEach(
        (name, sketch) -> cluster.putTargetGroupBindings(name(name), binding(name, sketch)));
    bindings.forEach(
        (name, sketch) -> {
          if (!sketch.serviceMissing()) {
            cluster.putServices(name(name), service(name));
          }
          cluster.putEndpointSlices(name(name), slice(name));
        });
    pods.forEach((number, sketch) -> cluster.putPods(podName(number), pod(number, sketch, told)));
    nodes.forEach((number, ready) -> cluster.putNodes("node-" + number, node(number, ready)));
    return cluster.build();
  }

  private static TargetGroupBindingObject binding(String name, BindingSketch sketch) {
    return TargetGroupBindingObject.builder()
        .name(name(name))
        .addFinalizers("elbv2.k8s.aws/resources")
        .deleting(sketch.deleting())
        .targetGroupArn(targetGroup(sketch.fault() == Fault.NO_TARGET_GROUP ? "x" : name).value())
        .targetType(
            sketch.fault() == Fault.NO_TYPE
                ? Optional.empty()
                : Optional.of(sketch.instances() ? "instance" : "ip"))
        .serviceName(name)
        .servicePort(PortRef.of(80))
        .multiClusterTargetGroup(sketch.multiCluster())
        .networking(networking(name, sketch))
        .build();
  }

  private static Optional<List<NetworkingRule>> networking(String name, BindingSketch sketch) {
    int port = sketch.instances() ? 30000 + port(name) : port(name);
    String block = sketch.fault() == Fault.MALFORMED_BLOCK ? "10.0.0.0" : "10.0.0.0/8";
    Peer group = new Peer.OfSecurityGroup(BACKEND);
    Peer range = new Peer.OfIpBlock(block);
    return switch (sketch.opening()) {
      case ABSENT -> Optional.empty();
      case GROUP ->
          Optional.of(
              List.of(
                  rule(
                      sketch.fault() == Fault.MALFORMED_BLOCK
                          ? List.of(group, range)
                          : List.of(group),
                      port)));
      case GROUP_AND_BLOCK -> Optional.of(List.of(rule(List.of(group, range), port)));
      case TWO_PORTS -> Optional.of(List.of(rule(List.of(group), port, port + 7)));
    };
  }

  private static NetworkingRule rule(List<Peer> from, Integer... ports) {
    return new NetworkingRule(
        from,
        List.of(ports).stream()
            .map(port -> new Port(Optional.of("TCP"), Optional.of(PortRef.of(port))))
            .toList());
  }

  private static Service service(String name) {
    return Service.builder()
        .name(name(name))
        .type("NodePort")
        .addPorts(
            new ServicePort("http", 80, PortRef.of(port(name)), OptionalInt.of(30000 + port(name))))
        .build();
  }

  private EndpointSlice slice(String service) {
    List<EndpointSubset.Endpoint> endpoints =
        pods.entrySet().stream()
            .filter(pod -> pod.getValue().service().equals(service))
            .map(
                pod ->
                    new EndpointSubset.Endpoint(
                        List.of(address(pod.getKey())),
                        Optional.of(pod.getValue().ready()),
                        Optional.of(false),
                        Optional.of(podName(pod.getKey()))))
            .toList();
    return new EndpointSlice(
        name(service),
        Optional.of(service),
        "IPv4",
        new EndpointSubset(
            List.of(new EndpointSubset.Port("http", OptionalInt.of(port(service)))), endpoints));
  }

  private static ObjectName podName(int number) {
    return name("pod-" + number);
  }

  private static String address(int pod) {
    return "10.0.1." + pod;
  }

  private Pod pod(int number, PodSketch sketch, SortedMap<ObjectName, Pod> told) {
    Pod.Builder pod =
        Pod.builder()
            .name(podName(number))
            .uid("uid-" + number)
            .nodeName("node-" + sketch.node())
            .ip(isLost(sketch) ? "10.0.200." + number : address(number));
    Optional.ofNullable(told.get(podName(number)))
        .ifPresent(known -> pod.putAllConditions(known.conditions()));
    pod.putConditions(
        "ContainersReady", new Pod.Condition(sketch.containersReady() ? "True" : "False", "", ""));
    if (sketch.gated()) {
      pod.addReadinessGates("target-health.elbv2.k8s.aws/" + sketch.service());
    }
    return pod.build();
  }

  private boolean isLost(PodSketch sketch) {
    BindingSketch binding = bindings.get(sketch.service());
    return binding != null && binding.fault() == Fault.LOST_POD;
  }

  private static Node node(int number, String ready) {
    return Node.builder()
        .name("node-" + number)
        .providerId("aws:///eu-west-1a/i-" + number)
        .ready(ready)
        .build();
  }

  /** The account before anything was done: one foreign target in each group. */
  public static CloudState account() {
    CloudState.Builder cloud =
        CloudState.builder()
            .facts(
                AccountFacts.builder()
                    .vpc(VPC)
                    .addVpcs(new AccountFacts.Vpc(VPC, List.of("10.0.0.0/16"), List.of()))
                    .build())
            .addSecurityGroups(group(BACKEND, "elbv2.k8s.aws/cluster", "demo"))
            .addSecurityGroups(group(FOREIGN, "elbv2.k8s.aws/cluster", "another"))
            .addSecurityGroups(nodes(FIRST), nodes(SECOND));
    SortedMap<IpPermission, String> foreign = new TreeMap<>();
    foreign.put(foreign(), "elbv2.k8s.aws/targetGroupBinding=shared");
    cloud.putPermissionDescriptions(FIRST, foreign);
    for (int i = 1; i <= 3; i++) {
      cloud.putInstances("i-" + i, instance(i));
    }
    for (String name : List.of("a", "b", "c")) {
      cloud.putTargets(targetGroup(name), List.of(healthy(FOREIGN_ADDRESS, port(name))));
    }
    return cloud.build();
  }

  private static ObservedSecurityGroup group(String id, String tag, String value) {
    return new ObservedSecurityGroup(
        new SecurityGroupId(id),
        VPC,
        SecurityGroup.builder()
            .id(new ResourceId(ResourceType.SECURITY_GROUP, id))
            .name(id)
            .description("")
            .tags(Map.of(tag, value, "elbv2.k8s.aws/resource", "backend-sg"))
            .build());
  }

  private static ObservedSecurityGroup nodes(SecurityGroupId id) {
    SecurityGroup.Builder group =
        SecurityGroup.builder()
            .id(new ResourceId(ResourceType.SECURITY_GROUP, id.value()))
            .name(id.value())
            .description("")
            .tags(Map.of("kubernetes.io/cluster/demo", "owned"))
            .addIngress(byHand());
    if (id.equals(FIRST)) {
      group.addIngress(foreign());
    }
    return new ObservedSecurityGroup(id, VPC, group.build());
  }

  /** A permission that somebody made by hand. */
  public static IpPermission byHand() {
    return IpPermission.tcp(22, IpPermission.Kind.IPV4_CIDR, "10.0.0.0/8");
  }

  /** A permission of another cluster, with the same description as ours. */
  public static IpPermission foreign() {
    return IpPermission.tcp(7000, IpPermission.Kind.SECURITY_GROUP, FOREIGN);
  }

  private static Instance instance(int number) {
    NetworkInterface.Builder found =
        NetworkInterface.builder()
            .id("eni-" + number)
            .vpc(VPC)
            .deviceIndex(0)
            .addPrefixes("10.0.1.0/24")
            .addSecurityGroups(number == 3 ? SECOND : FIRST);
    return new Instance("i-" + number, List.of(found.build()));
  }

  private static ObservedTarget healthy(String address, int port) {
    return new ObservedTarget(
        address,
        OptionalInt.of(port),
        Optional.empty(),
        Optional.of(new ObservedTarget.Health("healthy", Optional.empty(), Optional.empty())));
  }
}

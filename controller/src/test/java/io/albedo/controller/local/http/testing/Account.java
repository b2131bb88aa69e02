package io.albedo.controller.local.http.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account with listeners, written down as it would be applied. */
public final class Account {

  private static final VpcId VPC = new VpcId("vpc-1");

  private final CloudState.Builder cloud = CloudState.builder();
  private final SortedMap<ObjectName, TargetGroupBindingObject> bindings = new TreeMap<>();

  /** A load balancer {@code name} of the stack with the same name. */
  public Account loadBalancer(String name, Map<String, String> attributes) {
    LoadBalancer spec =
        LoadBalancer.builder()
            .id(ResourceId.LOAD_BALANCER)
            .name(name)
            .scheme(Scheme.INTERNET_FACING)
            .ipAddressType(IpAddressType.IPV4)
            .subnets(Token.of(List.of()))
            .attributes(attributes)
            .tags(Map.of("ingress.k8s.aws/stack", name))
            .build();
    cloud.addLoadBalancers(
        new ObservedLoadBalancer(new Arn("lb/" + name), name + ".elb", VPC, "active", spec));
    return this;
  }

  /** A load balancer without attributes. */
  public Account loadBalancer(String name) {
    return loadBalancer(name, Map.of());
  }

  /** A listener with its default action. */
  public Account listener(String loadBalancer, int port, Protocol protocol, Action... actions) {
    Listener spec =
        Listener.builder()
            .id(ResourceId.listener(port))
            .loadBalancer(Token.of(new Arn("lb/" + loadBalancer)))
            .port(port)
            .protocol(protocol)
            .addDefaultActions(actions)
            .build();
    cloud.addListeners(
        new ObservedListener(arn(loadBalancer, port), new Arn("lb/" + loadBalancer), spec));
    return this;
  }

  /** An HTTP listener. */
  public Account http(String loadBalancer, int port, Action... actions) {
    return listener(loadBalancer, port, Protocol.HTTP, actions);
  }

  /** A rule with one action. */
  public Account rule(
      String loadBalancer, int port, int priority, Action action, Condition... conditions) {
    return rule(loadBalancer, port, priority, List.of(action), List.of(), conditions);
  }

  /** A rule. */
  public Account rule(
      String loadBalancer,
      int port,
      int priority,
      List<Action> actions,
      List<Transform> transforms,
      Condition... conditions) {
    ListenerRule spec =
        ListenerRule.builder()
            .id(ResourceId.rule(port, priority))
            .listener(Token.of(arn(loadBalancer, port)))
            .priority(priority)
            .addConditions(conditions)
            .addAllActions(actions)
            .addAllTransforms(transforms)
            .build();
    cloud.addRules(
        new ObservedRule(
            new Arn(arn(loadBalancer, port).value() + "/" + priority),
            arn(loadBalancer, port),
            spec));
    return this;
  }

  /** A target group of the Service {@code namespace/name:port}. */
  public Account targetGroup(String arn, ObjectName service, int port) {
    TargetGroup spec =
        TargetGroup.builder()
            .id(ResourceId.targetGroup(arn))
            .name(Token.of("k8s-" + arn))
            .targetType(TargetType.IP)
            .port(Token.of(port))
            .protocol(Protocol.HTTP)
            .ipAddressType(IpAddressType.IPV4)
            .healthCheck(healthCheck())
            .tags(Map.of("ingress.k8s.aws/resource", service.text() + ":" + port))
            .build();
    cloud.addTargetGroups(new ObservedTargetGroup(new Arn(arn), VPC, spec));
    ObjectName binding = service.sibling("k8s-" + arn);
    bindings.put(
        binding,
        TargetGroupBindingObject.builder()
            .name(binding)
            .targetGroupArn(arn)
            .serviceName(service.name())
            .servicePort(PortRef.of(port))
            .build());
    return this;
  }

  /** A network load balancer in front of a listener; {@code behind} is {@code name:port}. */
  public Account front(String name, int port, String behind) {
    int colon = behind.indexOf(':');
    LoadBalancer spec =
        LoadBalancer.builder()
            .id(ResourceId.FRONTEND_LOAD_BALANCER)
            .name(name)
            .type(LoadBalancerType.NETWORK)
            .scheme(Scheme.INTERNAL)
            .ipAddressType(IpAddressType.IPV4)
            .subnets(Token.of(List.of()))
            .build();
    cloud.addLoadBalancers(
        new ObservedLoadBalancer(new Arn("lb/" + name), name + ".elb", VPC, "active", spec));
    Arn group = new Arn("front/" + name + "/" + port);
    cloud.putTargets(
        group,
        List.of(
            new ObservedTarget(
                "lb/" + behind.substring(0, colon),
                OptionalInt.of(Integer.parseInt(behind.substring(colon + 1))),
                Optional.empty(),
                Optional.empty())));
    return listener(name, port, Protocol.TCP, forward(group.value()));
  }

  private static HealthCheck healthCheck() {
    return HealthCheck.builder()
        .port(Token.of(PortRef.of("traffic-port")))
        .protocol(Protocol.HTTP)
        .path("/")
        .matcher("200")
        .intervalSeconds(15)
        .timeoutSeconds(5)
        .healthyThresholdCount(2)
        .unhealthyThresholdCount(2)
        .build();
  }

  private static Arn arn(String loadBalancer, int port) {
    return new Arn("listener/" + loadBalancer + "/" + port);
  }

  /** The account as a world. */
  public World world() {
    return World.of(cloud.build(), bindings);
  }

  /** A forward to one group. */
  public static Action forward(String arn) {
    return new Action.Forward(
        List.of(new Action.TargetGroupTuple(Token.of(new Arn(arn)), OptionalInt.empty())),
        Optional.empty());
  }

  /** A 200 with a body. */
  public static Action answer(String body) {
    return new Action.FixedResponse("200", Optional.empty(), Optional.of(body));
  }

  /** Paths with wildcards. */
  public static Condition path(String... values) {
    return new Condition.PathPattern(List.of(values), List.of());
  }

  /** Hosts with wildcards. */
  public static Condition host(String... values) {
    return new Condition.HostHeader(List.of(values), List.of());
  }
}

package io.albedo.planner.render.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.PortRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Resources as a translation would make them, with little to say. */
public final class SampleResources {

  public static final Token<VpcId> VPC = Token.of(new VpcId("vpc-0a1b2c3d4e5f60718"));

  public static final Token<List<SubnetMapping>> SUBNETS =
      Token.of(
          List.of(
              SubnetMapping.of(new SubnetId("subnet-0aa0000000000001a")),
              SubnetMapping.of(new SubnetId("subnet-0aa0000000000001b"))));

  public static final Token<SecurityGroupId> BACKEND =
      Token.of(new SecurityGroupId("sg-0backend000000001"));

  private SampleResources() {}

  /** Open to the world on the given ports. */
  public static SecurityGroup securityGroup(String name, int... ports) {
    return SecurityGroup.builder()
        .id(ResourceId.MANAGED_SECURITY_GROUP)
        .name(name)
        .description("[k8s] Managed SecurityGroup for LoadBalancer")
        .ingress(
            Arrays.stream(ports)
                .mapToObj(p -> IpPermission.tcp(p, IpPermission.Kind.IPV4_CIDR, "0.0.0.0/0"))
                .toList())
        .tags(Map.of("elbv2.k8s.aws/cluster", "demo"))
        .build();
  }

  public static LoadBalancer loadBalancer(String name, Token<List<SubnetMapping>> subnets) {
    return LoadBalancer.builder()
        .id(ResourceId.LOAD_BALANCER)
        .name(name)
        .scheme(Scheme.INTERNET_FACING)
        .ipAddressType(IpAddressType.IPV4)
        .subnets(subnets)
        .addSecurityGroups(
            Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID), BACKEND)
        .tags(Map.of("elbv2.k8s.aws/cluster", "demo"))
        .build();
  }

  /** Answers 404 by default. */
  public static Listener listener(int port) {
    return Listener.builder()
        .id(ResourceId.listener(port))
        .loadBalancer(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port)
        .protocol(port == 443 ? Protocol.HTTPS : Protocol.HTTP)
        .addDefaultActions(
            new Action.FixedResponse("404", Optional.of("text/plain"), Optional.empty()))
        .build();
  }

  public static ListenerRule rule(int port, int priority, Action action, Condition... conditions) {
    return ListenerRule.builder()
        .id(ResourceId.rule(port, priority))
        .listener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN))
        .priority(priority)
        .addConditions(conditions)
        .addActions(action)
        .build();
  }

  public static Condition host(String... values) {
    return new Condition.HostHeader(List.of(values), List.of());
  }

  public static Condition path(String... values) {
    return new Condition.PathPattern(List.of(values), List.of());
  }

  /** Instance targets behind a node port. */
  public static TargetGroup targetGroup(String id, String name, Token<Integer> port) {
    return TargetGroup.builder()
        .id(ResourceId.targetGroup(id))
        .name(Token.of(name))
        .targetType(TargetType.INSTANCE)
        .port(port)
        .protocol(Protocol.HTTP)
        .protocolVersion(ProtocolVersion.HTTP1)
        .ipAddressType(IpAddressType.IPV4)
        .healthCheck(healthCheck("/"))
        .tags(Map.of("elbv2.k8s.aws/cluster", "demo"))
        .build();
  }

  public static HealthCheck healthCheck(String path) {
    return HealthCheck.builder()
        .port(Token.of(PortRef.of("traffic-port")))
        .protocol(Protocol.HTTP)
        .path(path)
        .matcher("200")
        .intervalSeconds(15)
        .timeoutSeconds(5)
        .healthyThresholdCount(2)
        .unhealthyThresholdCount(2)
        .build();
  }

  /** The binding of a target group; its Service is in namespace {@code namespace}. */
  public static TargetGroupBinding binding(
      TargetGroup group, String namespace, String service, int port) {
    return TargetGroupBinding.builder()
        .id(ResourceId.targetGroupBinding(group.id().id()))
        .namespace(namespace)
        .name(group.name())
        .targetGroup(arnOf(group))
        .targetType(group.targetType())
        .serviceName(service)
        .servicePort(PortRef.of(port))
        .networking(
            List.of(new NetworkingRule(BACKEND, Optional.of(group.port().map(PortRef::of)))))
        .ipAddressType(group.ipAddressType())
        .vpc(VPC)
        .protocol(group.protocol())
        .build();
  }

  public static Token<Arn> arnOf(TargetGroup group) {
    return Token.reference(group.id(), Attribute.TARGET_GROUP_ARN);
  }

  /** Sends everything to one target group. */
  public static Action forward(TargetGroup group) {
    return new Action.Forward(
        List.of(new Action.TargetGroupTuple(arnOf(group), OptionalInt.empty())), Optional.empty());
  }

  /** Shares requests by weight, equal for all groups. */
  public static Action split(int weight, TargetGroup... groups) {
    return new Action.Forward(
        Arrays.stream(groups)
            .map(g -> new Action.TargetGroupTuple(arnOf(g), OptionalInt.of(weight)))
            .toList(),
        Optional.of(new Action.Stickiness(Optional.of(true), OptionalInt.of(600))));
  }
}

package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The network load balancer in front of a sketched one; its name begins with {@code name}. */
record FrontendSketch(String name, Sketch sketch) {

  /** Ports that lead to no listener are left out. */
  List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    resources.add(loadBalancer());
    sketch
        .frontend()
        .forEach(
            (port, behind) -> {
              if (sketch.listeners().containsKey(behind)) {
                resources.add(targetGroup(port));
                resources.add(listener(port));
                resources.add(registration(port, behind));
              }
            });
    return resources;
  }

  private LoadBalancer loadBalancer() {
    return LoadBalancer.builder()
        .id(ResourceId.FRONTEND_LOAD_BALANCER)
        .name("k8s-" + name + "-lb-nlb")
        .type(LoadBalancerType.NETWORK)
        .scheme(Scheme.INTERNAL)
        .ipAddressType(IpAddressType.IPV4)
        .subnets(Token.of(List.of(SubnetMapping.of(new SubnetId("subnet-a")))))
        .addSecurityGroups(Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID))
        .tags(sketch.tags())
        .build();
  }

  private TargetGroup targetGroup(int port) {
    return TargetGroup.builder()
        .id(ResourceId.frontendTargetGroup(port))
        .name(Token.of("k8s-" + name + "-nlb-" + port))
        .targetType(TargetType.ALB)
        .port(Token.of(port))
        .protocol(Protocol.TCP)
        .ipAddressType(IpAddressType.IPV4)
        .healthCheck(healthCheck())
        .tags(sketch.tags())
        .build();
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

  private Listener listener(int port) {
    return Listener.builder()
        .id(ResourceId.frontendListener(port))
        .loadBalancer(
            Token.reference(ResourceId.FRONTEND_LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port)
        .protocol(Protocol.TCP)
        .defaultActions(
            List.of(
                new Action.Forward(
                    List.of(new TargetGroupTuple(arn(port), OptionalInt.empty())),
                    Optional.empty())))
        .tags(sketch.tags())
        .build();
  }

  private static TargetRegistration registration(int port, int behind) {
    return TargetRegistration.builder()
        .id(ResourceId.targetRegistration(ResourceId.frontendTargetGroup(port).id()))
        .targetGroup(arn(port))
        .target(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(behind)
        .build();
  }

  private static Token<Arn> arn(int port) {
    return Token.reference(ResourceId.frontendTargetGroup(port), Attribute.TARGET_GROUP_ARN);
  }
}

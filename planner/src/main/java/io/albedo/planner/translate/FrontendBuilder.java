package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Builds the network load balancer in front of the group's own, if members ask for one: a listener
 * and a target group for each port, and the load balancer behind as the only target.
 */
final class FrontendBuilder {

  private final GroupScope group;
  private final List<MemberPlan> members;
  private final LoadBalancer behind;
  private final FrontendSettings settings;
  private final SortedMap<String, String> tags;

  /**
   * For one group.
   *
   * @param tags of the group's own load balancer
   */
  FrontendBuilder(
      GroupScope group,
      List<MemberPlan> members,
      LoadBalancer behind,
      SortedMap<String, String> tags) {
    this.group = group;
    this.members = members;
    this.behind = behind;
    this.settings = new FrontendSettings(group);
    this.tags = tags;
  }

  /** Adds all of it to the stack; empty if nobody asks for one. */
  Optional<LoadBalancer> build(StackDraft stack) {
    if (!settings.enabled()) {
      FrontendWarnings.ofIdleSettings(group);
      return Optional.empty();
    }
    SortedMap<String, String> own = settings.tags(tags);
    LoadBalancer frontend = loadBalancer(own);
    List<FrontendPort> ports =
        FrontendPortMerger.merge(
            members.stream().map(member -> new FrontendPortReader(member).read()).toList(),
            group.findings());
    stack.add(frontend);
    ports.forEach(port -> add(port, own, stack));
    new FrontendWarnings(group, members, behind).check(frontend, ports);
    return Optional.of(frontend);
  }

  private LoadBalancer loadBalancer(SortedMap<String, String> own) {
    Scheme scheme = settings.scheme();
    IpAddressType addressType = behind.ipAddressType();
    return LoadBalancer.builder()
        .id(ResourceId.FRONTEND_LOAD_BALANCER)
        .name(ResourceNames.frontend(behind.name()))
        .type(LoadBalancerType.NETWORK)
        .scheme(scheme)
        .ipAddressType(addressType)
        .subnets(new FrontendSubnets(group, scheme, addressType).choose())
        .securityGroups(
            new NamedSecurityGroups(group, AnnotationName.FRONTEND_NLB_SECURITY_GROUPS)
                .find()
                .orElse(behind.securityGroups()))
        .attributes(new FrontendAttributes(group).choose())
        .tags(own)
        .build();
  }

  private void add(FrontendPort port, SortedMap<String, String> own, StackDraft stack) {
    TargetGroup targetGroup = targetGroup(port, own);
    stack.add(targetGroup);
    stack.add(listener(port, own));
    stack.add(registration(port));
  }

  private TargetGroup targetGroup(FrontendPort port, SortedMap<String, String> own) {
    return TargetGroup.builder()
        .id(ResourceId.frontendTargetGroup(port.port()))
        .name(Token.of(group.names().frontendTargetGroup(port.port(), port.check())))
        .targetType(TargetType.ALB)
        .port(Token.of(port.port()))
        .protocol(Protocol.TCP)
        .ipAddressType(IpAddressType.IPV4)
        .healthCheck(port.check())
        .tags(own)
        .build();
  }

  private static Listener listener(FrontendPort port, SortedMap<String, String> own) {
    ResourceId targetGroup = ResourceId.frontendTargetGroup(port.port());
    Action.TargetGroupTuple only =
        new Action.TargetGroupTuple(
            Token.reference(targetGroup, Attribute.TARGET_GROUP_ARN), OptionalInt.empty());
    return Listener.builder()
        .id(ResourceId.frontendListener(port.port()))
        .loadBalancer(
            Token.reference(ResourceId.FRONTEND_LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port.port())
        .protocol(Protocol.TCP)
        .defaultActions(List.of(new Action.Forward(List.of(only), Optional.empty())))
        .tags(own)
        .build();
  }

  private static TargetRegistration registration(FrontendPort port) {
    ResourceId targetGroup = ResourceId.frontendTargetGroup(port.port());
    return TargetRegistration.builder()
        .id(ResourceId.targetRegistration(targetGroup.id()))
        .targetGroup(Token.reference(targetGroup, Attribute.TARGET_GROUP_ARN))
        .target(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .port(port.behind())
        .build();
  }
}

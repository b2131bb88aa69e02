package io.albedo.model.testing.contract;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Resources of which each test changes what it is about. */
final class ContractSpecs {

  private ContractSpecs() {}

  static LoadBalancer.Builder loadBalancer(String name) {
    return LoadBalancer.builder()
        .id(ResourceId.LOAD_BALANCER)
        .name(name)
        .scheme(Scheme.INTERNAL)
        .ipAddressType(IpAddressType.IPV4)
        .subnets(Token.of(ContractAccount.SUBNETS))
        .tags(ContractAccount.tags("LoadBalancer"));
  }

  static TargetGroup.Builder targetGroup(String name) {
    return TargetGroup.builder()
        .id(ResourceId.targetGroup(name))
        .name(Token.of(name))
        .targetType(TargetType.IP)
        .port(Token.of(80))
        .protocol(Protocol.HTTP)
        .protocolVersion(ProtocolVersion.HTTP1)
        .ipAddressType(IpAddressType.IPV4)
        .healthCheck(healthCheck("/").build())
        .tags(ContractAccount.tags(name));
  }

  static HealthCheck.Builder healthCheck(String path) {
    return HealthCheck.builder()
        .port(Token.of(PortRef.of("traffic-port")))
        .protocol(Protocol.HTTP)
        .path(path)
        .matcher("200")
        .intervalSeconds(15)
        .timeoutSeconds(5)
        .healthyThresholdCount(2)
        .unhealthyThresholdCount(2);
  }

  static Listener.Builder listener(Token<Arn> balancer, int port) {
    return Listener.builder()
        .id(ResourceId.listener(port))
        .loadBalancer(balancer)
        .port(port)
        .protocol(Protocol.HTTP)
        .addDefaultActions(fixed("404"))
        .tags(ContractAccount.tags(Integer.toString(port)));
  }

  static Listener.Builder secureListener(Token<Arn> balancer) {
    return listener(balancer, 443)
        .protocol(Protocol.HTTPS)
        .sslPolicy("ELBSecurityPolicy-2016-08")
        .addCertificates(Token.of(ContractAccount.CERTIFICATE));
  }

  static ListenerRule rule(Token<Arn> listener, int priority, Action action) {
    return ListenerRule.builder()
        .id(ResourceId.rule(80, priority))
        .listener(listener)
        .priority(priority)
        .addConditions(path("/" + priority))
        .addActions(action)
        .tags(ContractAccount.tags("80:" + priority))
        .build();
  }

  static Condition path(String pattern) {
    return new Condition.PathPattern(List.of(pattern), List.of());
  }

  static Action fixed(String status) {
    return new Action.FixedResponse(status, Optional.of("text/plain"), Optional.empty());
  }

  static Action forward(Token<Arn> targetGroup) {
    return new Action.Forward(
        List.of(new Action.TargetGroupTuple(targetGroup, OptionalInt.empty())), Optional.empty());
  }

  static SecurityGroup.Builder securityGroup(String name) {
    return SecurityGroup.builder()
        .id(ResourceId.MANAGED_SECURITY_GROUP)
        .name(name)
        .description("for a test")
        .tags(ContractAccount.tags("ManagedLBSecurityGroup"));
  }
}

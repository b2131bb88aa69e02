package io.albedo.aws.read.testing;

import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleTransform;

/** What AWS may invent one day, on the first of the things that an account has. */
public enum Strangeness {
  LOAD_BALANCER_TYPE,
  LOAD_BALANCER_SCHEME,
  LOAD_BALANCER_ADDRESSES,
  LISTENER_PROTOCOL,
  DEFAULT_ACTION,
  RULE_CONDITION,
  RULE_ACTION,
  RULE_TRANSFORM,
  TARGET_TYPE,
  TARGET_PROTOCOL,
  TARGET_PROTOCOL_VERSION,
  TARGET_ADDRESSES,
  TARGET_HEALTH_CHECK;

  /** Whether it is a matter of one rule alone. */
  public boolean isOfRule() {
    return this == RULE_CONDITION || this == RULE_ACTION || this == RULE_TRANSFORM;
  }

  public void apply(FakeAws aws) {
    FakeLoadBalancing elb = aws.loadBalancing;
    switch (this) {
      case LOAD_BALANCER_TYPE -> first(elb.balancers, b -> b.toBuilder().type("quantum").build());
      case LOAD_BALANCER_SCHEME ->
          first(elb.balancers, b -> b.toBuilder().scheme("orbital").build());
      case LOAD_BALANCER_ADDRESSES ->
          first(elb.balancers, b -> b.toBuilder().ipAddressType("ipv9").build());
      case LISTENER_PROTOCOL -> first(elb.listeners, l -> l.toBuilder().protocol("HTTP9").build());
      case DEFAULT_ACTION ->
          first(elb.listeners, l -> l.toBuilder().defaultActions(teleport()).build());
      case RULE_CONDITION ->
          rule(
              elb,
              r ->
                  r.toBuilder()
                      .conditions(RuleCondition.builder().field("moon-phase").build())
                      .build());
      case RULE_ACTION -> rule(elb, r -> r.toBuilder().actions(teleport()).build());
      case RULE_TRANSFORM ->
          rule(
              elb,
              r ->
                  r.toBuilder()
                      .transforms(RuleTransform.builder().type("upside-down").build())
                      .build());
      case TARGET_TYPE -> first(elb.targetGroups, g -> g.toBuilder().targetType("moon").build());
      case TARGET_PROTOCOL -> first(elb.targetGroups, g -> g.toBuilder().protocol("HTTP9").build());
      case TARGET_PROTOCOL_VERSION ->
          first(elb.targetGroups, g -> g.toBuilder().protocolVersion("HTTP9").build());
      case TARGET_ADDRESSES ->
          first(elb.targetGroups, g -> g.toBuilder().ipAddressType("ipv9").build());
      case TARGET_HEALTH_CHECK ->
          first(elb.targetGroups, g -> g.toBuilder().healthCheckProtocol("HTTP9").build());
    }
  }

  private static Action teleport() {
    return Action.builder().type("teleport").build();
  }

  private static <T> void first(List<T> all, UnaryOperator<T> change) {
    all.set(0, change.apply(all.getFirst()));
  }

  /** The rule of the first listener with priority 1. */
  private static void rule(FakeLoadBalancing elb, UnaryOperator<Rule> change) {
    elb.rules
        .getOrDefault(elb.listeners.getFirst().listenerArn(), List.of())
        .replaceAll(r -> "1".equals(r.priority()) ? change.apply(r) : r);
  }
}

package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.HealthCall;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of target groups and of load balancers in them. */
public abstract class TargetGroupContract extends CloudContract {

  @Test
  void one_that_is_made_is_there_as_it_was_asked_for() {
    TargetGroup wanted = ContractSpecs.targetGroup("shop").build();
    Map<Attribute, String> made =
        done(new Call.CreateTargetGroup(wanted, Token.of(ContractAccount.VPC)));
    assertThat(made)
        .containsOnlyKeys(Attribute.TARGET_GROUP_ARN, Attribute.TARGET_GROUP_NAME)
        .containsEntry(Attribute.TARGET_GROUP_NAME, "shop");
    assertThat(state().targetGroups())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.vpc()).isEqualTo(ContractAccount.VPC);
              assertThat(seen.spec().healthCheck()).isEqualTo(wanted.healthCheck());
              assertThat(seen.spec().protocolVersion()).isEqualTo(wanted.protocolVersion());
              assertThat(seen.spec().tags()).isEqualTo(wanted.tags());
            });
  }

  @Test
  void the_same_again_is_the_same_one() {
    assertThat(targetGroup("shop")).isEqualTo(targetGroup("shop"));
  }

  @Test
  void another_one_cannot_have_the_same_name() {
    var unused = targetGroup("shop");
    refused(
        "DuplicateTargetGroupName",
        new Call.CreateTargetGroup(
            ContractSpecs.targetGroup("shop").port(Token.of(81)).build(),
            Token.of(ContractAccount.VPC)));
  }

  @Test
  void the_health_check_changes() {
    Token<Arn> group = targetGroup("shop");
    HealthCheck check = ContractSpecs.healthCheck("/healthz").matcher("200-299").build();
    done(new Call.ModifyTargetGroup(group, check, false));
    assertThat(observedGroup(group).spec().healthCheck()).isEqualTo(check);
  }

  @Test
  void attributes_are_set_one_by_one() {
    Token<Arn> group = targetGroup("shop");
    setAttribute(group, "deregistration_delay.timeout_seconds", "30");
    setAttribute(group, "stickiness.enabled", "true");
    assertThat(observedGroup(group).spec().attributes())
        .containsEntry("deregistration_delay.timeout_seconds", "30")
        .containsEntry("stickiness.enabled", "true");
  }

  @Test
  void one_that_is_used_stays() {
    Token<Arn> group = used("shop");
    refused("ResourceInUse", new Call.DeleteTargetGroup(group));
  }

  @Test
  void one_that_nobody_uses_goes() {
    done(new Call.DeleteTargetGroup(targetGroup("shop")));
    assertThat(state().targetGroups()).isEmpty();
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    Token<Arn> group = targetGroup("shop");
    done(new Call.DeleteTargetGroup(group));
    done(new Call.DeleteTargetGroup(group));
  }

  @Test
  void one_that_is_used_is_waited_for() {
    done(new HealthCall.AwaitTargetsHealthy(used("shop"), 60));
  }

  @Test
  void targets_of_one_that_nobody_uses_are_drained() {
    done(new HealthCall.AwaitTargetsDrained(targetGroup("shop"), 60));
  }

  @Test
  void a_load_balancer_can_be_a_target() {
    Token<Arn> balancer = balancer();
    var unused = listener(balancer, 80);
    done(new Call.AwaitLoadBalancerActive(balancer));
    Token<Arn> group = forBalancers("front");
    done(new Call.RegisterTargets(registration(group, balancer, 80)));
    assertThat(state().targets().get(group.known().orElseThrow()))
        .singleElement()
        .satisfies(t -> assertThat(t.id()).isEqualTo(balancer.known().orElseThrow().value()));
  }

  @Test
  void a_target_needs_a_listener_on_its_port() {
    Token<Arn> balancer = balancer();
    done(new Call.AwaitLoadBalancerActive(balancer));
    refused(
        "InvalidTarget",
        new Call.RegisterTargets(registration(forBalancers("front"), balancer, 80)));
  }

  @Test
  void a_load_balancer_that_is_a_target_stays() {
    Token<Arn> balancer = balancer();
    var unused = listener(balancer, 80);
    done(new Call.AwaitLoadBalancerActive(balancer));
    Token<Arn> group = forBalancers("front");
    done(new Call.RegisterTargets(registration(group, balancer, 80)));
    refused("ResourceInUse", new Call.DeleteLoadBalancer(balancer));
    done(new Call.DeregisterTargets(registration(group, balancer, 80)));
    done(new Call.DeleteLoadBalancer(balancer));
  }

  @Test
  void what_is_no_target_need_not_be_taken_out() {
    Token<Arn> balancer = balancer();
    done(new Call.DeregisterTargets(registration(forBalancers("front"), balancer, 80)));
  }

  private Token<Arn> used(String name) {
    Token<Arn> group = targetGroup(name);
    Token<Arn> listener = listener(balancer(), 80);
    var unused = rule(ContractSpecs.rule(listener, 1, ContractSpecs.forward(group)));
    return group;
  }

  private Token<Arn> forBalancers(String name) {
    LoadBalancer front = ContractSpecs.loadBalancer("front").type(LoadBalancerType.NETWORK).build();
    done(new Call.CreateLoadBalancer(front));
    return create(
        new Call.CreateTargetGroup(
            ContractSpecs.targetGroup(name)
                .targetType(TargetType.ALB)
                .protocol(Protocol.TCP)
                .protocolVersion(Optional.empty())
                .ipAddressType(IpAddressType.IPV4)
                .build(),
            Token.of(ContractAccount.VPC)),
        Attribute.TARGET_GROUP_ARN);
  }

  private static TargetRegistration registration(Token<Arn> group, Token<Arn> balancer, int port) {
    return TargetRegistration.builder()
        .id(ResourceId.targetRegistration("front"))
        .targetGroup(group)
        .target(balancer)
        .port(port)
        .build();
  }

  private void setAttribute(Token<Arn> group, String key, String value) {
    done(new Call.ModifyTargetGroupAttributes(group, new TreeMap<>(Map.of(key, value))));
  }
}

package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of load balancers. */
public abstract class LoadBalancerContract extends CloudContract {

  private static final Token<Arn> MISSING =
      Token.of(
          new Arn(
              "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/x/00000000000000aa"));

  @Test
  void one_that_is_made_is_there_as_it_was_asked_for() {
    LoadBalancer wanted = ContractSpecs.loadBalancer("edge").build();
    Map<Attribute, String> made = done(new Call.CreateLoadBalancer(wanted));
    assertThat(made).containsOnlyKeys(Attribute.LOAD_BALANCER_ARN, Attribute.DNS_NAME);
    assertThat(state().loadBalancers())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.arn().value()).isEqualTo(made.get(Attribute.LOAD_BALANCER_ARN));
              assertThat(seen.dnsName()).isEqualTo(made.get(Attribute.DNS_NAME));
              assertThat(seen.vpc()).isEqualTo(ContractAccount.VPC);
              assertThat(seen.spec().name()).isEqualTo("edge");
              assertThat(seen.spec().scheme()).isEqualTo(Scheme.INTERNAL);
              assertThat(seen.spec().tags()).isEqualTo(wanted.tags());
              assertThat(seen.spec().subnets()).isEqualTo(wanted.subnets());
            });
  }

  @Test
  void a_network_load_balancer_has_another_arn() {
    LoadBalancer wanted = ContractSpecs.loadBalancer("edge").type(LoadBalancerType.NETWORK).build();
    assertThat(create(new Call.CreateLoadBalancer(wanted), Attribute.LOAD_BALANCER_ARN).known())
        .hasValueSatisfying(arn -> assertThat(arn.value()).contains(":loadbalancer/net/edge/"));
  }

  @Test
  void the_same_again_is_the_same_one() {
    assertThat(balancer()).isEqualTo(balancer());
  }

  @Test
  void another_one_cannot_have_the_same_name() {
    var unused = balancer();
    refused(
        "DuplicateLoadBalancerName",
        new Call.CreateLoadBalancer(
            ContractSpecs.loadBalancer("edge").scheme(Scheme.INTERNET_FACING).build()));
  }

  @Test
  void its_subnets_must_exist() {
    refused(
        "SubnetNotFound",
        new Call.CreateLoadBalancer(
            ContractSpecs.loadBalancer("edge")
                .subnets(
                    Token.of(List.of(SubnetMapping.of(new SubnetId("subnet-0c00000000000000")))))
                .build()));
  }

  @Test
  void its_security_groups_must_exist() {
    refused(
        "InvalidSecurityGroup",
        new Call.CreateLoadBalancer(
            ContractSpecs.loadBalancer("edge")
                .addSecurityGroups(Token.of(new SecurityGroupId("sg-0c000000000000000")))
                .build()));
  }

  @Test
  void a_value_that_is_not_known_is_not_sent() {
    refused(
        "ValidationError",
        new Call.CreateLoadBalancer(
            ContractSpecs.loadBalancer("edge").subnets(Token.unknown("subnets")).build()));
  }

  @Test
  void attributes_are_set_one_by_one() {
    Token<Arn> balancer = balancer();
    setAttribute(balancer, "idle_timeout.timeout_seconds", "30");
    setAttribute(balancer, "routing.http2.enabled", "false");
    assertThat(observed(balancer).spec().attributes())
        .containsEntry("idle_timeout.timeout_seconds", "30")
        .containsEntry("routing.http2.enabled", "false");
  }

  @Test
  void security_groups_are_replaced() {
    Token<Arn> balancer = balancer();
    Token<SecurityGroupId> group = securityGroup("clients");
    done(new Call.SetSecurityGroups(balancer, List.of(group)));
    assertThat(observed(balancer).spec().securityGroups()).containsExactly(group);
  }

  @Test
  void subnets_are_replaced() {
    Token<Arn> balancer = balancer();
    done(new Call.SetSubnets(balancer, Token.of(ContractAccount.OTHER_SUBNETS)));
    assertThat(observed(balancer).spec().subnets())
        .isEqualTo(Token.of(ContractAccount.OTHER_SUBNETS));
  }

  @Test
  void address_families_change() {
    Token<Arn> balancer = balancer();
    done(new Call.SetIpAddressType(balancer, IpAddressType.DUALSTACK));
    assertThat(observed(balancer).spec().ipAddressType()).isEqualTo(IpAddressType.DUALSTACK);
  }

  @Test
  void one_that_is_not_there_cannot_change() {
    refused("LoadBalancerNotFound", new Call.SetIpAddressType(MISSING, IpAddressType.DUALSTACK));
  }

  @Test
  void deletion_protection_is_a_hard_stop() {
    Token<Arn> balancer = balancer();
    setAttribute(balancer, "deletion_protection.enabled", "true");
    refused("OperationNotPermitted", new Call.DeleteLoadBalancer(balancer));
  }

  @Test
  void listeners_and_rules_go_with_it() {
    Token<Arn> balancer = balancer();
    var unused = rule(ContractSpecs.rule(listener(balancer, 80), 1, ContractSpecs.fixed("200")));
    done(new Call.DeleteLoadBalancer(balancer));
    assertThat(state().loadBalancers()).isEmpty();
    assertThat(state().listeners()).isEmpty();
    assertThat(state().rules()).isEmpty();
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    done(new Call.DeleteLoadBalancer(MISSING));
  }

  @Test
  void one_that_is_there_gets_active() {
    done(new Call.AwaitLoadBalancerActive(balancer()));
  }

  @Test
  void one_that_is_not_there_is_not_waited_for() {
    refused("LoadBalancerNotFound", new Call.AwaitLoadBalancerActive(MISSING));
  }

  private void setAttribute(Token<Arn> balancer, String key, String value) {
    done(new Call.ModifyLoadBalancerAttributes(balancer, new TreeMap<>(Map.of(key, value))));
  }
}

package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Call.SetRulePriorities.Placement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of listener rules. */
public abstract class RuleContract extends CloudContract {

  private static final int MOST_RULES = 100;

  @Test
  void one_that_is_made_is_there_as_it_was_asked_for() {
    ListenerRule wanted = ContractSpecs.rule(listener(), 7, ContractSpecs.fixed("200"));
    ListenerRule seen = observedRule(rule(wanted)).spec();
    assertThat(seen.priority()).isEqualTo(7);
    assertThat(seen.conditions()).isEqualTo(wanted.conditions());
    assertThat(seen.actions()).isEqualTo(wanted.actions());
    assertThat(seen.tags()).isEqualTo(wanted.tags());
  }

  @Test
  void a_condition_may_have_regular_expressions() {
    List<Condition> conditions = List.of(new Condition.PathPattern(List.of(), List.of("^/v[0-9]")));
    Token<Arn> made =
        rule(
            ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200"))
                .withConditions(conditions));
    assertThat(observedRule(made).spec().conditions()).isEqualTo(conditions);
  }

  @Test
  void conditions_of_all_kinds_are_kept() {
    List<Condition> conditions =
        List.of(
            new Condition.HostHeader(List.of("a.example.com"), List.of()),
            new Condition.HttpHeader("X-A", List.of("b*"), List.of()),
            new Condition.HttpRequestMethod(List.of("GET")),
            new Condition.QueryString(List.of(new Condition.KeyValue(Optional.of("k"), "v"))),
            new Condition.SourceIp(List.of("10.0.0.0/8")));
    Token<Arn> made =
        rule(
            ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200"))
                .withConditions(conditions));
    assertThat(observedRule(made).spec().conditions())
        .containsExactlyInAnyOrderElementsOf(conditions);
  }

  @Test
  void two_cannot_have_the_same_priority() {
    Token<Arn> listener = listener();
    var unused = rule(ContractSpecs.rule(listener, 7, ContractSpecs.fixed("200")));
    refused(
        "PriorityInUse",
        new Call.CreateRule(ContractSpecs.rule(listener, 7, ContractSpecs.fixed("201"))));
  }

  @Test
  void the_highest_priority_is_50000() {
    Token<Arn> listener = listener();
    var unused = rule(ContractSpecs.rule(listener, 50_000, ContractSpecs.fixed("200")));
    refused(
        "ValidationError",
        new Call.CreateRule(ContractSpecs.rule(listener, 50_001, ContractSpecs.fixed("200"))));
  }

  @Test
  void its_listener_must_exist() {
    Token<Arn> listener = listener();
    done(new Call.DeleteListener(listener));
    refused(
        "ListenerNotFound",
        new Call.CreateRule(ContractSpecs.rule(listener, 1, ContractSpecs.fixed("200"))));
  }

  @Test
  void what_it_forwards_to_must_exist() {
    Token<Arn> group = targetGroup("shop");
    done(new Call.DeleteTargetGroup(group));
    refused(
        "TargetGroupNotFound",
        new Call.CreateRule(ContractSpecs.rule(listener(), 1, ContractSpecs.forward(group))));
  }

  @Test
  void a_target_group_serves_one_load_balancer() {
    Token<Arn> group = targetGroup("shop");
    var unused = rule(ContractSpecs.rule(listener(), 1, ContractSpecs.forward(group)));
    Token<Arn> other =
        create(
            new Call.CreateLoadBalancer(ContractSpecs.loadBalancer("other").build()),
            Attribute.LOAD_BALANCER_ARN);
    refused(
        "TargetGroupAssociationLimit",
        new Call.CreateRule(
            ContractSpecs.rule(listener(other, 80), 1, ContractSpecs.forward(group))));
  }

  @Test
  void a_load_balancer_has_100_rules() {
    Token<Arn> balancer = balancer();
    Token<Arn> first = listener(balancer, 80);
    for (int i = 1; i <= MOST_RULES; i++) {
      var unused = rule(ContractSpecs.rule(first, i, ContractSpecs.fixed("200")));
    }
    refused(
        "TooManyRules",
        new Call.CreateRule(
            ContractSpecs.rule(listener(balancer, 81), 1, ContractSpecs.fixed("200"))));
  }

  @Test
  void rules_swap_their_places() {
    Token<Arn> listener = listener();
    Token<Arn> first = rule(ContractSpecs.rule(listener, 1, ContractSpecs.fixed("200")));
    Token<Arn> second = rule(ContractSpecs.rule(listener, 2, ContractSpecs.fixed("201")));
    done(new Call.SetRulePriorities(List.of(new Placement(first, 2), new Placement(second, 1))));
    assertThat(observedRule(first).spec().priority()).isEqualTo(2);
    assertThat(observedRule(second).spec().priority()).isEqualTo(1);
  }

  @Test
  void no_rule_takes_the_place_of_one_that_stays() {
    Token<Arn> listener = listener();
    Token<Arn> first = rule(ContractSpecs.rule(listener, 1, ContractSpecs.fixed("200")));
    var unused = rule(ContractSpecs.rule(listener, 2, ContractSpecs.fixed("201")));
    refused("PriorityInUse", new Call.SetRulePriorities(List.of(new Placement(first, 2))));
  }

  @Test
  void conditions_actions_and_transforms_change_at_once() {
    Token<Arn> rule = rule(ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200")));
    List<Transform> transforms =
        List.of(new Transform.UrlRewrite(List.of(new Transform.Rewrite("^/a", "/b"))));
    Call.ModifyRule change =
        new Call.ModifyRule(
            rule,
            List.of(ContractSpecs.path("/other")),
            List.of(ContractSpecs.fixed("404")),
            transforms);
    done(change);
    assertThat(observedRule(rule).spec().conditions()).isEqualTo(change.conditions());
    assertThat(observedRule(rule).spec().actions()).isEqualTo(change.actions());
    assertThat(observedRule(rule).spec().transforms()).isEqualTo(transforms);
  }

  @Test
  void no_transforms_means_none() {
    Token<Arn> rule =
        rule(
            ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200"))
                .withTransforms(
                    new Transform.UrlRewrite(List.of(new Transform.Rewrite("^/a", "/b")))));
    done(
        new Call.ModifyRule(
            rule,
            List.of(ContractSpecs.path("/1")),
            List.of(ContractSpecs.fixed("200")),
            List.of()));
    assertThat(observedRule(rule).spec().transforms()).isEmpty();
  }

  @Test
  void one_that_is_gone_cannot_change() {
    Token<Arn> rule = rule(ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200")));
    done(new Call.DeleteRule(rule));
    refused("RuleNotFound", new Call.SetRulePriorities(List.of(new Placement(rule, 2))));
  }

  @Test
  void one_that_is_gone_need_not_be_deleted() {
    Token<Arn> rule = rule(ContractSpecs.rule(listener(), 1, ContractSpecs.fixed("200")));
    done(new Call.DeleteRule(rule));
    done(new Call.DeleteRule(rule));
    assertThat(state().rules()).isEmpty();
  }

  private Token<Arn> listener() {
    return listener(balancer(), 80);
  }
}

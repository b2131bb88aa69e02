package io.albedo.aws.map;

import io.albedo.model.alb.ListenerRule;
import io.albedo.model.plan.Call;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesRequest;

/** Requests about listener rules. */
public final class RuleRequests {

  private RuleRequests() {}

  public static CreateRuleRequest create(ListenerRule rule) {
    CreateRuleRequest.Builder request =
        CreateRuleRequest.builder()
            .listenerArn(Known.text(rule.listener()))
            .priority(rule.priority())
            .conditions(ConditionMapper.all(rule.conditions()))
            .actions(ActionMapper.all(rule.actions()));
    if (!rule.transforms().isEmpty()) {
      request.transforms(TransformMapper.all(rule.transforms()));
    }
    if (!rule.tags().isEmpty()) {
      request.tags(TagMapper.elb(rule.tags()));
    }
    return request.build();
  }

  /** An absent list leaves transforms as they are, so that none must be asked for. */
  public static ModifyRuleRequest modify(Call.ModifyRule call) {
    ModifyRuleRequest.Builder request =
        ModifyRuleRequest.builder()
            .ruleArn(Known.text(call.rule()))
            .conditions(ConditionMapper.all(call.conditions()))
            .actions(ActionMapper.all(call.actions()));
    return call.transforms().isEmpty()
        ? request.resetTransforms(true).build()
        : request.transforms(TransformMapper.all(call.transforms())).build();
  }

  public static SetRulePrioritiesRequest setPriorities(Call.SetRulePriorities call) {
    return SetRulePrioritiesRequest.builder()
        .rulePriorities(call.placements().stream().map(RuleRequests::placement).toList())
        .build();
  }

  private static RulePriorityPair placement(Call.SetRulePriorities.Placement placement) {
    return RulePriorityPair.builder()
        .ruleArn(Known.text(placement.rule()))
        .priority(placement.priority())
        .build();
  }

  public static DeleteRuleRequest delete(Call.DeleteRule call) {
    return DeleteRuleRequest.builder().ruleArn(Known.text(call.rule())).build();
  }
}

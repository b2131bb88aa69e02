package io.albedo.aws.write;

import io.albedo.aws.map.RuleRequests;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.Call;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Calls about listener rules. */
final class RuleWriter {

  private final ElasticLoadBalancingV2Client elb;

  RuleWriter(ElasticLoadBalancingV2Client elb) {
    this.elb = elb;
  }

  Map<Attribute, String> create(Call.CreateRule call) {
    String arn = elb.createRule(RuleRequests.create(call.rule())).rules().getFirst().ruleArn();
    return Map.of(Attribute.RULE_ARN, arn);
  }

  void modify(Call.ModifyRule call) {
    elb.modifyRule(RuleRequests.modify(call));
  }

  void setPriorities(Call.SetRulePriorities call) {
    elb.setRulePriorities(RuleRequests.setPriorities(call));
  }

  void delete(Call.DeleteRule call) {
    elb.deleteRule(RuleRequests.delete(call));
  }
}

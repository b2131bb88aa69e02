package io.albedo.aws.write;

import io.albedo.aws.map.TargetGroupRequests;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.Call;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Calls about target groups, and about load balancers that are targets. */
final class TargetGroupWriter {

  private final ElasticLoadBalancingV2Client elb;

  TargetGroupWriter(ElasticLoadBalancingV2Client elb) {
    this.elb = elb;
  }

  Map<Attribute, String> create(Call.CreateTargetGroup call) {
    TargetGroup made =
        elb.createTargetGroup(TargetGroupRequests.create(call)).targetGroups().getFirst();
    return Map.of(
        Attribute.TARGET_GROUP_ARN,
        made.targetGroupArn(),
        Attribute.TARGET_GROUP_NAME,
        made.targetGroupName());
  }

  void modify(Call.ModifyTargetGroup call) {
    elb.modifyTargetGroup(TargetGroupRequests.modify(call));
  }

  void setAttributes(Call.ModifyTargetGroupAttributes call) {
    elb.modifyTargetGroupAttributes(TargetGroupRequests.setAttributes(call));
  }

  void delete(Call.DeleteTargetGroup call) {
    elb.deleteTargetGroup(TargetGroupRequests.delete(call));
  }

  void register(Call.RegisterTargets call) {
    elb.registerTargets(TargetGroupRequests.register(call.registration()));
  }

  void deregister(Call.DeregisterTargets call) {
    elb.deregisterTargets(TargetGroupRequests.deregister(call.registration()));
  }
}

package io.albedo.aws.write;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.map.TargetGroupRequests;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.plan.TargetCall;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Calls about the targets of bindings, whose target groups may be in other accounts. */
final class BindingTargetWriter {

  private final ElasticLoadBalancingV2Client own;
  private final RoleClients roles;

  BindingTargetWriter(AwsClients writing, RoleClients roles) {
    this.own = writing.loadBalancing();
    this.roles = roles;
  }

  void register(TargetCall.Register call) {
    in(call.role()).registerTargets(TargetGroupRequests.register(call));
  }

  void deregister(TargetCall.Deregister call) {
    in(call.role()).deregisterTargets(TargetGroupRequests.deregister(call));
  }

  private ElasticLoadBalancingV2Client in(Optional<AssumedRole> role) {
    return role.map(roles::of).map(AwsClients::loadBalancing).orElse(own);
  }
}

package io.albedo.aws.write;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.map.TargetGroupRequests;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.plan.TargetCall;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Calls about the targets of bindings, whose target groups may be in other accounts. */
final class BindingTargetWriter {

  private final AwsClients own;

  BindingTargetWriter(AwsClients writing) {
    this.own = writing;
  }

  void register(TargetCall.Register call) {
    in(call.role()).registerTargets(TargetGroupRequests.register(call));
  }

  void deregister(TargetCall.Deregister call) {
    in(call.role()).deregisterTargets(TargetGroupRequests.deregister(call));
  }

  private ElasticLoadBalancingV2Client in(Optional<AssumedRole> role) {
    return role.map(own::as).orElse(own).loadBalancing();
  }
}

package io.albedo.aws.write;

import io.albedo.aws.map.Known;
import io.albedo.aws.map.TagMapper;
import io.albedo.model.plan.Call;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Calls about tags of load balancers, target groups, listeners and rules. */
final class TagWriter {

  private final ElasticLoadBalancingV2Client elb;

  TagWriter(ElasticLoadBalancingV2Client elb) {
    this.elb = elb;
  }

  void add(Call.AddTags call) {
    elb.addTags(
        request ->
            request.resourceArns(Known.text(call.resource())).tags(TagMapper.elb(call.tags())));
  }

  void remove(Call.RemoveTags call) {
    elb.removeTags(
        request -> request.resourceArns(Known.text(call.resource())).tagKeys(call.keys()));
  }
}

package io.albedo.aws.write;

import io.albedo.aws.map.ListenerRequests;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.Call;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Calls about listeners. */
final class ListenerWriter {

  private final ElasticLoadBalancingV2Client elb;

  ListenerWriter(ElasticLoadBalancingV2Client elb) {
    this.elb = elb;
  }

  Map<Attribute, String> create(Call.CreateListener call) {
    String arn =
        elb.createListener(ListenerRequests.create(call.listener()))
            .listeners()
            .getFirst()
            .listenerArn();
    return Map.of(Attribute.LISTENER_ARN, arn);
  }

  void modify(Call.ModifyListener call) {
    elb.modifyListener(ListenerRequests.modify(call));
  }

  void setAttributes(Call.ModifyListenerAttributes call) {
    elb.modifyListenerAttributes(ListenerRequests.setAttributes(call));
  }

  void addCertificate(Call.AddListenerCertificates call) {
    elb.addListenerCertificates(ListenerRequests.addCertificate(call));
  }

  void removeCertificate(Call.RemoveListenerCertificates call) {
    elb.removeListenerCertificates(ListenerRequests.removeCertificate(call));
  }

  void delete(Call.DeleteListener call) {
    elb.deleteListener(ListenerRequests.delete(call));
  }
}

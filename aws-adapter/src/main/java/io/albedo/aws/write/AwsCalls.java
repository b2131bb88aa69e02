package io.albedo.aws.write;

import io.albedo.aws.client.AwsClients;
import io.albedo.model.alb.Attribute;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.TargetCall;
import java.time.Duration;
import java.util.Map;

/** Makes the calls of operations: each kind of call is one request to AWS, or one wait. */
final class AwsCalls {

  private final SecurityGroupWriter groups;
  private final TargetGroupWriter targetGroups;
  private final TargetHealthWait health;
  private final LoadBalancerWriter balancers;
  private final ListenerWriter listeners;
  private final RuleWriter rules;
  private final TagWriter tags;
  private final CertificateWriter certificates;
  private final AddOnWriter addOns;
  private final BindingTargetWriter bindingTargets;
  private final Pacer pacer;

  AwsCalls(AwsClients writing, AwsClients reading, Pacer pacer) {
    Poll poll = new Poll(pacer);
    this.pacer = pacer;
    groups = new SecurityGroupWriter(writing.ec2());
    targetGroups = new TargetGroupWriter(writing.loadBalancing());
    bindingTargets = new BindingTargetWriter(writing);
    health = new TargetHealthWait(reading.loadBalancing(), poll);
    balancers = new LoadBalancerWriter(writing.loadBalancing(), reading.loadBalancing(), poll);
    listeners = new ListenerWriter(writing.loadBalancing());
    rules = new RuleWriter(writing.loadBalancing());
    tags = new TagWriter(writing.loadBalancing());
    certificates = new CertificateWriter(writing.acm(), reading.acm(), writing.route53(), poll);
    addOns = new AddOnWriter(writing.wafV2(), writing.wafRegional(), writing.shield());
  }

  /** What a creation gave; of other calls nothing. */
  Map<Attribute, String> make(Call call) throws InterruptedException, WaitFailedException {
    switch (call) {
      case Call.Creation c -> {
        return create(c);
      }
      case Call.AuthorizeSecurityGroupIngress c -> groups.authorize(c);
      case Call.RevokeSecurityGroupIngress c -> groups.revoke(c);
      case Call.DeleteSecurityGroup c -> groups.delete(c);
      case Call.CreateTags c -> groups.tag(c);
      case Call.DeleteTags c -> groups.untag(c);
      case CertificateCall c -> certificates.apply(c);
      case AddOnCall c -> addOns.apply(c);
      case HealthCall c -> health.await(c);
      case Call.ModifyTargetGroup c -> targetGroups.modify(c);
      case Call.ModifyTargetGroupAttributes c -> targetGroups.setAttributes(c);
      case Call.DeleteTargetGroup c -> targetGroups.delete(c);
      case Call.ModifyLoadBalancerAttributes c -> balancers.setAttributes(c);
      case Call.SetSecurityGroups c -> balancers.setSecurityGroups(c);
      case Call.SetSubnets c -> balancers.setSubnets(c);
      case Call.SetIpAddressType c -> balancers.setIpAddressType(c);
      case Call.ModifyCapacityReservation c -> balancers.reserve(c);
      case Call.ModifyIpPools c -> balancers.setIpPools(c);
      case Call.DeleteLoadBalancer c -> balancers.delete(c);
      case Call.ModifyListener c -> listeners.modify(c);
      case Call.ModifyListenerAttributes c -> listeners.setAttributes(c);
      case Call.AddListenerCertificates c -> listeners.addCertificate(c);
      case Call.RemoveListenerCertificates c -> listeners.removeCertificate(c);
      case Call.DeleteListener c -> listeners.delete(c);
      case Call.ModifyRule c -> rules.modify(c);
      case Call.SetRulePriorities c -> rules.setPriorities(c);
      case Call.DeleteRule c -> rules.delete(c);
      case Call.AddTags c -> tags.add(c);
      case Call.RemoveTags c -> tags.remove(c);
      case Call.RegisterTargets c -> targetGroups.register(c);
      case Call.DeregisterTargets c -> targetGroups.deregister(c);
      case Call.AwaitLoadBalancerActive c -> balancers.awaitActive(c);
      case AddressCall.AwaitClientsMoved c -> pacer.sleep(Duration.ofSeconds(c.seconds()));
      case AddressCall.PublishAddress c -> throw notOurs(c);
      case TargetCall.Register c -> bindingTargets.register(c);
      case TargetCall.Deregister c -> bindingTargets.deregister(c);
      case TargetCall.SetPodCondition c -> throw notOurs(c);
      case TargetCall.NoteTargets c -> throw notOurs(c);
      case TargetCall.DeleteTargetNote c -> throw notOurs(c);
      case Call.PatchBinding c -> throw notOurs(c);
      case Call.DeleteBinding c -> throw notOurs(c);
      case Call.AwaitBindingGone c -> throw notOurs(c);
    }
    return Map.of();
  }

  private Map<Attribute, String> create(Call.Creation call)
      throws InterruptedException, WaitFailedException {
    return switch (call) {
      case Call.CreateSecurityGroup c -> groups.create(c);
      case Call.CreateTargetGroup c -> targetGroups.create(c);
      case Call.CreateLoadBalancer c -> balancers.create(c);
      case Call.CreateListener c -> listeners.create(c);
      case Call.CreateRule c -> rules.create(c);
      case CertificateCall.RequestCertificate c -> certificates.apply(c);
      case CertificateCall.AwaitValidationRecords c -> certificates.apply(c);
      case Call.CreateBinding c -> throw notOurs(c);
    };
  }

  private static IllegalArgumentException notOurs(Call call) {
    return new IllegalArgumentException(call.api() + " is no call to AWS");
  }
}

package io.albedo.model.plan;

/** Replaces the references in a call, kind by kind. */
final class CallBinder {

  private final ResourceBinder parts;
  private final CertificateCallBinder certificates;
  private final AddOnCallBinder addOns;

  CallBinder(TokenBinder binder) {
    this.parts = new ResourceBinder(binder);
    this.certificates = new CertificateCallBinder(binder);
    this.addOns = new AddOnCallBinder(parts);
  }

  Call bind(Call call) {
    return switch (call) {
      case Call.CreateSecurityGroup c -> c;
      case Call.AuthorizeSecurityGroupIngress c ->
          new Call.AuthorizeSecurityGroupIngress(
              parts.group(c.group()), c.permissions(), c.description());
      case Call.RevokeSecurityGroupIngress c ->
          new Call.RevokeSecurityGroupIngress(parts.group(c.group()), c.permissions());
      case Call.DeleteSecurityGroup c -> new Call.DeleteSecurityGroup(parts.group(c.group()));
      case Call.CreateTags c -> new Call.CreateTags(parts.group(c.group()), c.tags());
      case Call.DeleteTags c -> new Call.DeleteTags(parts.group(c.group()), c.keys());
      case CertificateCall c -> certificates.bind(c);
      case AddOnCall c -> addOns.bind(c);
      case TargetCall c -> c;
      case HealthCall.AwaitTargetsHealthy c ->
          new HealthCall.AwaitTargetsHealthy(parts.arn(c.targetGroup()), c.atMostSeconds());
      case HealthCall.AwaitTargetsDrained c ->
          new HealthCall.AwaitTargetsDrained(parts.arn(c.targetGroup()), c.atMostSeconds());
      case AddressCall.PublishAddress c ->
          new AddressCall.PublishAddress(c.ingress(), c.loadBalancer(), parts.text(c.dnsName()));
      case AddressCall.AwaitClientsMoved c ->
          new AddressCall.AwaitClientsMoved(parts.arn(c.loadBalancer()), c.seconds());
      case Call.CreateTargetGroup c -> c;
      case Call.ModifyTargetGroup c ->
          new Call.ModifyTargetGroup(parts.arn(c.targetGroup()), c.healthCheck(), c.grpc());
      case Call.ModifyTargetGroupAttributes c ->
          new Call.ModifyTargetGroupAttributes(parts.arn(c.targetGroup()), c.attributes());
      case Call.DeleteTargetGroup c -> new Call.DeleteTargetGroup(parts.arn(c.targetGroup()));
      case Call.CreateLoadBalancer c ->
          new Call.CreateLoadBalancer(parts.loadBalancer(c.loadBalancer()));
      case Call.ModifyLoadBalancerAttributes c ->
          new Call.ModifyLoadBalancerAttributes(parts.arn(c.loadBalancer()), c.attributes());
      case Call.SetSecurityGroups c ->
          new Call.SetSecurityGroups(parts.arn(c.loadBalancer()), parts.groups(c.securityGroups()));
      case Call.SetSubnets c -> new Call.SetSubnets(parts.arn(c.loadBalancer()), c.subnets());
      case Call.SetIpAddressType c ->
          new Call.SetIpAddressType(parts.arn(c.loadBalancer()), c.ipAddressType());
      case Call.ModifyCapacityReservation c ->
          new Call.ModifyCapacityReservation(parts.arn(c.loadBalancer()), c.capacityUnits());
      case Call.ModifyIpPools c ->
          new Call.ModifyIpPools(parts.arn(c.loadBalancer()), c.ipv4IpamPool());
      case Call.DeleteLoadBalancer c -> new Call.DeleteLoadBalancer(parts.arn(c.loadBalancer()));
      case Call.CreateListener c -> new Call.CreateListener(parts.listener(c.listener()));
      case Call.ModifyListener c ->
          new Call.ModifyListener(parts.arn(c.arn()), parts.listener(c.listener()));
      case Call.ModifyListenerAttributes c ->
          new Call.ModifyListenerAttributes(parts.arn(c.listener()), c.attributes());
      case Call.AddListenerCertificates c ->
          new Call.AddListenerCertificates(parts.arn(c.listener()), parts.arn(c.certificate()));
      case Call.RemoveListenerCertificates c ->
          new Call.RemoveListenerCertificates(parts.arn(c.listener()), parts.arn(c.certificate()));
      case Call.DeleteListener c -> new Call.DeleteListener(parts.arn(c.listener()));
      case Call.CreateRule c -> new Call.CreateRule(parts.rule(c.rule()));
      case Call.ModifyRule c ->
          new Call.ModifyRule(
              parts.arn(c.rule()), c.conditions(), parts.actions(c.actions()), c.transforms());
      case Call.SetRulePriorities c ->
          new Call.SetRulePriorities(c.placements().stream().map(this::placement).toList());
      case Call.DeleteRule c -> new Call.DeleteRule(parts.arn(c.rule()));
      case Call.AddTags c -> new Call.AddTags(parts.arn(c.resource()), c.tags());
      case Call.RemoveTags c -> new Call.RemoveTags(parts.arn(c.resource()), c.keys());
      case Call.CreateBinding c -> new Call.CreateBinding(parts.binding(c.binding()));
      case Call.PatchBinding c -> new Call.PatchBinding(c.name(), parts.binding(c.binding()));
      case Call.DeleteBinding c -> c;
      case Call.AwaitBindingGone c -> c;
      case Call.RegisterTargets c -> new Call.RegisterTargets(parts.registration(c.registration()));
      case Call.DeregisterTargets c ->
          new Call.DeregisterTargets(parts.registration(c.registration()));
      case Call.AwaitLoadBalancerActive c ->
          new Call.AwaitLoadBalancerActive(parts.arn(c.loadBalancer()));
    };
  }

  private Call.SetRulePriorities.Placement placement(Call.SetRulePriorities.Placement placement) {
    return new Call.SetRulePriorities.Placement(parts.arn(placement.rule()), placement.priority());
  }
}

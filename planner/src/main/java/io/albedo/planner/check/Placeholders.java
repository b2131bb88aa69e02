package io.albedo.planner.check;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import java.util.List;

/**
 * Stands in for what is known only after apply, so that a plan with unknown values can be
 * rehearsed: whatever the value will be, the shape of the plan is the same.
 */
final class Placeholders {

  private int next;

  Call fill(Call call) {
    next++;
    return switch (call) {
      case Call.CreateTargetGroup c ->
          new Call.CreateTargetGroup(targetGroup(c.targetGroup()), vpc(c.vpc()));
      case Call.CreateSecurityGroup c -> new Call.CreateSecurityGroup(c.group(), vpc(c.vpc()));
      case Call.CreateLoadBalancer c -> new Call.CreateLoadBalancer(loadBalancer(c.loadBalancer()));
      case Call.CreateListener c -> new Call.CreateListener(listener(c.listener()));
      case Call.ModifyListener c -> new Call.ModifyListener(c.arn(), listener(c.listener()));
      case Call.AddListenerCertificates c ->
          new Call.AddListenerCertificates(c.listener(), certificate(c.certificate()));
      case Call.CreateBinding c -> new Call.CreateBinding(binding(c.binding()));
      case Call.PatchBinding c -> new Call.PatchBinding(c.name(), binding(c.binding()));
      case AddOnCall.AssociateWebAcl c ->
          new AddOnCall.AssociateWebAcl(
              fill(c.webAcl(), new Arn("arn:aws:wafv2:::regional/webacl/known-after-apply/1")),
              c.loadBalancer());
      case CertificateCall.ChangeResourceRecordSets c ->
          new CertificateCall.ChangeResourceRecordSets(
              fill(c.hostedZoneId(), "/hostedzone/known-after-apply"), c.domains(), c.records());
      default -> call;
    };
  }

  private TargetGroup targetGroup(TargetGroup group) {
    return group
        .withName(fill(group.name(), "known-after-apply-" + next))
        .withPort(fill(group.port(), 1))
        .withHealthCheck(
            HealthCheck.builder()
                .from(group.healthCheck())
                .port(fill(group.healthCheck().port(), PortRef.of("traffic-port")))
                .build());
  }

  private static LoadBalancer loadBalancer(LoadBalancer balancer) {
    return LoadBalancer.builder()
        .from(balancer)
        .subnets(
            fill(
                balancer.subnets(),
                List.of(SubnetMapping.of(new SubnetId("subnet-known-after-apply")))))
        .build();
  }

  private static Listener listener(Listener listener) {
    return Listener.builder()
        .from(listener)
        .certificates(listener.certificates().stream().map(Placeholders::certificate).toList())
        .mutualAuthentication(
            listener
                .mutualAuthentication()
                .map(m -> m.trusting(m.trustStore().map(Placeholders::trustStore))))
        .build();
  }

  private static Token<Arn> trustStore(Token<Arn> store) {
    return fill(store, new Arn("arn:aws:elasticloadbalancing:::truststore/known-after-apply/1"));
  }

  private static Token<Arn> certificate(Token<Arn> certificate) {
    return fill(certificate, new Arn("arn:aws:acm:::certificate/known-after-apply"));
  }

  private TargetGroupBinding binding(TargetGroupBinding binding) {
    return binding
        .withName(fill(binding.name(), "known-after-apply-" + next))
        .withVpc(vpc(binding.vpc()))
        .withNetworking(
            binding.networking().map(rules -> rules.stream().map(Placeholders::rule).toList()));
  }

  private static NetworkingRule rule(NetworkingRule rule) {
    return new NetworkingRule(
        fill(rule.from(), new SecurityGroupId("sg-known-after-apply")),
        rule.port().map(p -> fill(p, PortRef.of(1))));
  }

  private static Token<VpcId> vpc(Token<VpcId> vpc) {
    return fill(vpc, new VpcId("vpc-known-after-apply"));
  }

  private static <T> Token<T> fill(Token<T> token, T placeholder) {
    return token instanceof Token.Unknown ? Token.of(placeholder) : token;
  }
}

package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.diag.Code;
import io.albedo.planner.canonical.ObservedStack;

/** Says before a plan starts that AWS would refuse it for its size. */
final class QuotaRule {

  private final Quotas quotas;

  QuotaRule(Quotas quotas) {
    this.quotas = quotas;
  }

  Verdict apply(Verdict verdict, ObservedStack observed) {
    AlbGraph wanted = verdict.wanted();
    Verdict result = verdict;
    result =
        check(
            result,
            observed,
            "rules",
            wanted.all(ListenerRule.class).size(),
            quotas.rulesPerLoadBalancer());
    result =
        check(
            result,
            observed,
            "target groups",
            targetGroups(wanted),
            quotas.targetGroupsPerLoadBalancer());
    result =
        check(
            result,
            observed,
            "certificates",
            certificates(wanted),
            quotas.certificatesPerLoadBalancer());
    for (SecurityGroup group : wanted.all(SecurityGroup.class)) {
      result =
          check(
              result,
              observed,
              "permissions of security group " + group.name(),
              group.ingress().size(),
              quotas.permissionsPerSecurityGroup());
    }
    return result;
  }

  /** Those of the network load balancer in front are not the application load balancer's. */
  private static int targetGroups(AlbGraph wanted) {
    return (int) wanted.all(TargetGroup.class).stream().filter(t -> !t.id().isFrontend()).count();
  }

  /** Default certificates do not count. */
  private static int certificates(AlbGraph wanted) {
    return (int)
        wanted.all(Listener.class).stream()
            .flatMap(l -> l.certificates().stream().skip(1))
            .distinct()
            .count();
  }

  private static Verdict check(
      Verdict verdict, ObservedStack observed, String what, int wanted, int quota) {
    return wanted <= quota
        ? verdict
        : verdict.blockedBy(
            StackPolicy.finding(
                Code.QUOTA_EXCEEDED,
                observed,
                wanted + " " + what + " are asked for, the quota is " + quota));
  }
}

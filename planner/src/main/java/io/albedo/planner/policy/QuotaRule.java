package io.albedo.planner.policy;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.diag.Code;
import io.albedo.planner.canonical.ObservedStack;
import java.util.Map;

/** Says before a plan starts that AWS would refuse it for its size. */
final class QuotaRule {

  /**
   * Those whose keys begin with aws: do not count. Source: "Tag restrictions" in the Elastic Load
   * Balancing user guide, and "Tag your Amazon EC2 resources".
   */
  private static final int MOST_TAGS = 50;

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
    for (Resource resource : wanted.resources().values()) {
      if (tags(resource) > MOST_TAGS) {
        result = check(result, observed, "tags of " + resource.id(), tags(resource), MOST_TAGS);
      }
    }
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

  private static int tags(Resource resource) {
    Map<String, String> tags =
        switch (resource) {
          case SecurityGroup r -> r.tags();
          case CreatedCertificate r -> r.tags();
          case TargetGroup r -> r.tags();
          case LoadBalancer r -> r.tags();
          case Listener r -> r.tags();
          case ListenerRule r -> r.tags();
          case AddOn ignored -> Map.of();
          case TargetGroupBinding ignored -> Map.of();
          case TargetRegistration ignored -> Map.of();
        };
    return tags.size() <= MOST_TAGS
        ? tags.size()
        : (int) tags.keySet().stream().filter(key -> !key.startsWith("aws:")).count();
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

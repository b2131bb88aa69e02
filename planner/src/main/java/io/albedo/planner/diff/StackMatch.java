package io.albedo.planner.diff;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Wanted and observed resources of a stack, paired. Load balancers, target groups and security
 * groups are paired by the identity in their tags, listeners by port. A target group that cannot be
 * changed in place cannot be kept.
 */
record StackMatch(
    ObservedStack observed,
    Pairing<SecurityGroup> securityGroups,
    Pairing<TargetGroup> targetGroups,
    Pairing<LoadBalancer> loadBalancers,
    Pairing<Listener> listeners,
    Pairing<CreatedCertificate> certificates) {

  static StackMatch of(AlbGraph wanted, ObservedStack observed, Adoption adoption) {
    Pairing<LoadBalancer> loadBalancers =
        Pairing.of(
            wanted.all(LoadBalancer.class),
            observed.loadBalancers(),
            (want, have) -> have.resource().canBecome(want));
    TargetMatch targets = TargetMatch.of(wanted, observed, loadBalancers);
    Set<Token<Arn>> taken = takenBySurplus(loadBalancers, observed);
    return new StackMatch(
        observed,
        Pairing.of(
            wanted.all(SecurityGroup.class), observed.securityGroups(), (want, have) -> true),
        Pairing.of(
            wanted.all(TargetGroup.class),
            observed.targetGroups(),
            (want, have) ->
                adoption.canChange(have.resource(), want)
                    && !isTaken(have, taken)
                    && !targets.misdirects(want, have)),
        loadBalancers,
        Pairing.of(
            wanted.all(Listener.class), listenersOf(loadBalancers, observed), (want, have) -> true),
        Pairing.of(
            wanted.all(CreatedCertificate.class),
            observed.certificates(),
            StackMatch::keepsCertificate));
  }

  private static List<Present<Listener>> listenersOf(
      Pairing<LoadBalancer> loadBalancers, ObservedStack observed) {
    return loadBalancers.kept().values().stream()
        .flatMap(p -> observed.listenersOf(p).stream())
        .toList();
  }

  /**
   * A target group serves one load balancer only, so those of one that goes are of no use to the
   * one that takes its place. Source: "Target groups for your Application Load Balancers" in the
   * Elastic Load Balancing user guide.
   */
  private static Set<Token<Arn>> takenBySurplus(
      Pairing<LoadBalancer> loadBalancers, ObservedStack observed) {
    Set<Token<Arn>> taken = new HashSet<>();
    for (Present<LoadBalancer> balancer : loadBalancers.surplus()) {
      for (Present<Listener> listener : observed.listenersOf(balancer)) {
        take(taken, listener.resource().defaultActions());
        observed.rulesOf(listener).forEach(rule -> take(taken, rule.resource().actions()));
      }
    }
    return taken;
  }

  /** The same pairing, but what rules of others still lead to is not in surplus. */
  Pairing<TargetGroup> unneededTargetGroups() {
    if (observed.foreignRules().isEmpty()) {
      return targetGroups;
    }
    Set<Token<Arn>> used = new HashSet<>();
    for (Present<Listener> listener : listeners.kept().values()) {
      observed.foreignRulesOf(listener).forEach(rule -> take(used, rule.resource().actions()));
    }
    return new Pairing<>(
        targetGroups.kept(),
        targetGroups.surplus().stream().filter(p -> !used.contains(p.arn())).toList());
  }

  /** Mostly nothing is, and then no token need be made to find that out. */
  private static boolean isTaken(Present<TargetGroup> group, Set<Token<Arn>> taken) {
    return !taken.isEmpty() && taken.contains(group.arn());
  }

  private static void take(Set<Token<Arn>> taken, List<Action> actions) {
    Action.forwardedTo(actions).forEach(tuple -> taken.add(tuple.targetGroup()));
  }

  /** The names of a certificate cannot be changed; both sides are canonical. */
  private static boolean keepsCertificate(
      CreatedCertificate want, Present<CreatedCertificate> present) {
    CreatedCertificate have = present.resource();
    return want.subjectAlternativeNames().equals(have.subjectAlternativeNames())
        && (have.stage() == want.stage() || have.stage() == CreatedCertificate.Stage.PENDING);
  }

  Evident evident() {
    return new Evident(new EvidentActions(targetGroups), securityGroups);
  }

  /** What references to resources that are kept stand for. */
  Bindings identities() {
    SortedMap<ResourceId, Map<Attribute, String>> known = new TreeMap<>();
    put(known, securityGroups.kept(), Attribute.GROUP_ID);
    put(known, certificates.kept(), Attribute.CERTIFICATE_ARN);
    put(known, targetGroups.kept(), Attribute.TARGET_GROUP_ARN);
    put(known, loadBalancers.kept(), Attribute.LOAD_BALANCER_ARN);
    put(known, listeners.kept(), Attribute.LISTENER_ARN);
    return new Bindings(known);
  }

  private static <R extends Resource> void put(
      SortedMap<ResourceId, Map<Attribute, String>> known,
      Map<ResourceId, Present<R>> kept,
      Attribute attribute) {
    kept.forEach((id, present) -> known.put(id, Map.of(attribute, present.handle())));
  }
}

package io.albedo.planner.canonical;

import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What AWS and Kubernetes have of one stack, in canonical form. Several resources may carry the
 * same identity; nothing here decides between them.
 *
 * @param dnsNames of the load balancers, by ARN
 * @param listeners of each load balancer, by its ARN
 * @param rules of each listener, by its ARN, by rising priority
 * @param foreignRules the ARNs of those that are left alone; see {@link ForeignRules}
 * @param bindings by the labels of the stack
 * @param registrations load balancers that are targets of the target groups
 * @param certificates that ACM was asked for; none if nobody manages them
 * @param addOns of all load balancers
 * @param unfamiliar what is there that nobody here can say what it is
 */
public record ObservedStack(
    StackId stack,
    List<Present<SecurityGroup>> securityGroups,
    List<Present<LoadBalancer>> loadBalancers,
    Map<String, String> dnsNames,
    Map<String, List<Present<Listener>>> listeners,
    Map<String, List<Present<ListenerRule>>> rules,
    Set<String> foreignRules,
    List<Present<TargetGroup>> targetGroups,
    List<PresentBinding> bindings,
    List<Present<TargetRegistration>> registrations,
    List<Present<CreatedCertificate>> certificates,
    ObservedAddOns addOns,
    List<UnfamiliarResource> unfamiliar) {

  public static ObservedStack empty(StackId stack) {
    return new ObservedStack(
        stack,
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ObservedAddOns.none(),
        List.of());
  }

  /** The same with other listeners and rules, by the same handles. */
  ObservedStack withListeners(
      Map<String, List<Present<Listener>>> others,
      Map<String, List<Present<ListenerRule>>> otherRules) {
    return new ObservedStack(
        stack,
        securityGroups,
        loadBalancers,
        dnsNames,
        others,
        otherRules,
        foreignRules,
        targetGroups,
        bindings,
        registrations,
        certificates,
        addOns,
        unfamiliar);
  }

  /** The same, if others made these rules. */
  public ObservedStack withForeignRules(Set<String> others) {
    return new ObservedStack(
        stack,
        securityGroups,
        loadBalancers,
        dnsNames,
        listeners,
        rules,
        others,
        targetGroups,
        bindings,
        registrations,
        certificates,
        addOns,
        unfamiliar);
  }

  public boolean isEmpty() {
    return securityGroups.isEmpty()
        && loadBalancers.isEmpty()
        && targetGroups.isEmpty()
        && certificates.isEmpty()
        && bindings.isEmpty()
        && unfamiliar.isEmpty();
  }

  public List<Present<Listener>> listenersOf(Present<LoadBalancer> loadBalancer) {
    return listeners.getOrDefault(loadBalancer.handle(), List.of());
  }

  /** The load balancers that are targets of a target group. */
  public List<Present<TargetRegistration>> registrationsIn(Present<TargetGroup> targetGroup) {
    return registrations.stream().filter(r -> r.handle().equals(targetGroup.handle())).toList();
  }

  /** All rules, ours and others'. */
  public List<Present<ListenerRule>> rulesOf(Present<Listener> listener) {
    return rules.getOrDefault(listener.handle(), List.of());
  }

  /** Whether somebody else made the rule. */
  public boolean isForeign(Present<ListenerRule> rule) {
    return foreignRules.contains(rule.handle());
  }

  /** The rules that somebody else made. */
  public List<Present<ListenerRule>> foreignRulesOf(Present<Listener> listener) {
    return foreignRules.isEmpty()
        ? List.of()
        : rulesOf(listener).stream().filter(this::isForeign).toList();
  }
}

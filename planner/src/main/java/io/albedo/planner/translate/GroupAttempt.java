package io.albedo.planner.translate;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.priority.RuleDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * One try to build the stack of a group out of some of its members. It always goes to the end, so
 * that all findings about a member come at once; what it built counts only if no member is at
 * fault.
 */
final class GroupAttempt {

  private final GroupScope group;
  private final StackDraft stack = new StackDraft();
  private final List<MemberPlan> members;
  private final SortedMap<Integer, PortPlan> ports;
  private final SecurityGroupPlan securityGroups;

  private final SortedMap<String, String> tags;
  private final LoadBalancer loadBalancer;
  private final List<AddOn> addOns;
  private final Overlaps overlaps = new Overlaps();
  private Optional<LoadBalancer> frontend = Optional.empty();

  GroupAttempt(GroupScope group) {
    this.group = group;
    this.members =
        group.members().stream().map(m -> MemberPlan.read(group.surroundings(), m)).toList();
    this.ports = PortMerger.merge(members, group.findings());
    this.securityGroups = new SecurityGroupSetting(group).choose();
    this.tags = new GroupTags(group).of(members);
    this.loadBalancer = new LoadBalancerBuilder(group).build(securityGroups, tags);
    this.addOns = new AddOnSettings(group).addOns();
  }

  GroupAttempt build() {
    stack.add(loadBalancer);
    addOns.forEach(stack::add);
    addCertificates();
    boolean ipv6 = SubnetEligibility.needsIpv6(loadBalancer.ipAddressType());
    if (securityGroups.managed()) {
      stack.add(new ManagedSecurityGroupBuilder(group.names(), ipv6).build(ports.values(), tags));
    }
    buildListeners(
        new TargetContext(group.surroundings(), group.names(), ipv6, securityGroups.backend()));
    frontend = new FrontendBuilder(group, members, loadBalancer, tags).build(stack);
    return this;
  }

  private void addCertificates() {
    members.forEach(
        member -> member.listen().created().ifPresent(c -> stack.add(c, member.scope().name())));
  }

  private void buildListeners(TargetContext context) {
    TargetGroupRegistry targetGroups = new TargetGroupRegistry(stack, context);
    Map<ObjectName, MemberRules> rules = new HashMap<>();
    Optional<Integer> redirect = new SslRedirect(group, ports).port();
    for (PortPlan port : ports.values()) {
      if (redirect.isPresent() && !port.isSecure()) {
        stack.add(new ListenerBuilder(group, port).build(List.of(SslRedirect.to(redirect.get()))));
      } else {
        buildListener(
            port,
            member ->
                rules.computeIfAbsent(member.scope().name(), name -> rules(member, targetGroups)));
      }
    }
    overlaps.report(findings());
  }

  private MemberRules rules(MemberPlan member, TargetGroupRegistry targetGroups) {
    BackendReader backends = new BackendReader(group.surroundings(), member.scope(), targetGroups);
    return new MemberRules(member, backends, group.surroundings());
  }

  private void buildListener(PortPlan port, Function<MemberPlan, MemberRules> rules) {
    stack.add(
        new ListenerBuilder(group, port)
            .build(new DefaultActions(port, group.findings()).build(rules)));
    List<RuleDraft> drafts = new ArrayList<>();
    port.members().forEach(m -> drafts.addAll(rules.apply(m).drafts(port.isSecure())));
    new RuleBuilder(port).build(drafts, overlaps, stack);
  }

  private Map<ObjectName, Findings> findings() {
    Map<ObjectName, Findings> byName = new HashMap<>();
    group.members().forEach(member -> byName.put(member.name(), member.findings()));
    return byName;
  }

  GroupScope group() {
    return group;
  }

  StackDraft stack() {
    return stack;
  }

  SortedMap<Integer, PortPlan> ports() {
    return ports;
  }

  Frontage frontage() {
    return new Frontage(loadBalancer, frontend, ports, addOns);
  }

  boolean needsSharedSecurityGroup() {
    return securityGroups.shared();
  }
}

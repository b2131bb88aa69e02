package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Call;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Security groups. Error codes: "Error codes for the Amazon EC2 API". */
final class SecurityGroupSimulation {

  private final Draft draft;
  private final Quotas quotas;

  SecurityGroupSimulation(Draft draft, Quotas quotas) {
    this.draft = draft;
    this.quotas = quotas;
  }

  Map<Attribute, String> create(Call.CreateSecurityGroup call) {
    VpcId vpc = known(call.vpc());
    String name = call.group().name();
    if (draft.securityGroups.stream()
        .anyMatch(g -> g.vpc().equals(vpc) && g.spec().name().equals(name))) {
      throw new Refusal("InvalidGroup.Duplicate", "'" + name + "' already exists in " + vpc);
    }
    String id = "sg-" + draft.nextId();
    draft.securityGroups.add(
        new ObservedSecurityGroup(
            new SecurityGroupId(id), vpc, withIngress(call.group(), new TreeSet<>())));
    return Map.of(Attribute.GROUP_ID, id);
  }

  Map<Attribute, String> authorize(Call.AuthorizeSecurityGroupIngress call) {
    Map<Attribute, String> changed =
        change(call.group(), group -> authorized(group, call.permissions()));
    call.description().ifPresent(text -> describe(known(call.group()), call.permissions(), text));
    return changed;
  }

  private void describe(SecurityGroupId group, SortedSet<IpPermission> permissions, String text) {
    SortedMap<IpPermission, String> all =
        new TreeMap<>(draft.descriptions.getOrDefault(group, new TreeMap<>()));
    permissions.forEach(permission -> all.put(permission, text));
    draft.descriptions.put(group, all);
  }

  private SecurityGroup authorized(SecurityGroup group, SortedSet<IpPermission> more) {
    SortedSet<IpPermission> all = new TreeSet<>(group.ingress());
    for (IpPermission permission : more) {
      if (!all.add(permission)) {
        throw new Refusal("InvalidPermission.Duplicate", permission + " already exists");
      }
    }
    if (all.size() > quotas.permissionsPerSecurityGroup()) {
      throw new Refusal(
          "RulesPerSecurityGroupLimitExceeded", "more than the maximum number of rules");
    }
    return withIngress(group, all);
  }

  /** All or nothing, in a VPC that is not the default one. */
  Map<Attribute, String> revoke(Call.RevokeSecurityGroupIngress call) {
    forget(known(call.group()), call.permissions());
    return change(
        call.group(),
        group -> {
          SortedSet<IpPermission> rest = new TreeSet<>(group.ingress());
          if (!rest.containsAll(call.permissions())) {
            throw new Refusal("InvalidPermission.NotFound", "no such rule in " + group.name());
          }
          rest.removeAll(call.permissions());
          return withIngress(group, rest);
        });
  }

  private void forget(SecurityGroupId group, SortedSet<IpPermission> permissions) {
    SortedMap<IpPermission, String> rest =
        new TreeMap<>(draft.descriptions.getOrDefault(group, new TreeMap<>()));
    rest.keySet().removeAll(permissions);
    if (rest.isEmpty()) {
      draft.descriptions.remove(group);
    } else {
      draft.descriptions.put(group, rest);
    }
  }

  Map<Attribute, String> delete(Call.DeleteSecurityGroup call) {
    int index = draft.securityGroup(call.group());
    if (draft.loadBalancers.stream()
        .anyMatch(l -> l.spec().securityGroups().contains(call.group()))) {
      throw new Refusal("DependencyViolation", call.group() + " has a dependent object");
    }
    draft.securityGroups.remove(index);
    draft.descriptions.remove(known(call.group()));
    return Map.of();
  }

  Map<Attribute, String> tag(Call.CreateTags call) {
    return change(call.group(), g -> withTags(g, TagSimulation.added(g.tags(), call.tags())));
  }

  Map<Attribute, String> untag(Call.DeleteTags call) {
    return change(
        call.group(),
        g -> {
          SortedMap<String, String> rest = new TreeMap<>(g.tags());
          rest.keySet().removeAll(call.keys());
          return withTags(g, rest);
        });
  }

  private Map<Attribute, String> change(
      Token<SecurityGroupId> id, UnaryOperator<SecurityGroup> change) {
    int index = draft.securityGroup(id);
    ObservedSecurityGroup group = draft.securityGroups.get(index);
    draft.securityGroups.set(
        index, new ObservedSecurityGroup(group.groupId(), group.vpc(), change.apply(group.spec())));
    return Map.of();
  }

  private static SecurityGroup withIngress(SecurityGroup group, SortedSet<IpPermission> ingress) {
    return group.withIngress(ingress);
  }

  private static SecurityGroup withTags(SecurityGroup group, SortedMap<String, String> tags) {
    return group.withTags(tags);
  }
}

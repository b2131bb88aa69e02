package io.albedo.planner.diff;

import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.PresentBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells by a look whether what is there is what is wanted. Most things are, most of the time, and a
 * look builds nothing. In doubt the answer is no, and {@link io.albedo.planner.canonical.Adoption}
 * decides.
 *
 * @param securityGroups those that are kept
 */
record Evident(EvidentActions actions, Pairing<SecurityGroup> securityGroups) {

  /** Names and ports are never compared. */
  boolean isSame(TargetGroup want, TargetGroup have) {
    return want.targetType() == have.targetType()
        && want.protocol() == have.protocol()
        && isEmptyOr(want.protocolVersion(), have.protocolVersion())
        && want.targetControlPort().equals(have.targetControlPort())
        && want.healthCheck().equals(have.healthCheck())
        && have.attributes().containsAll(want.attributes())
        && want.tags().equals(have.tags());
  }

  /** Names and descriptions are never compared. */
  boolean isSame(SecurityGroup want, SecurityGroup have) {
    return want.ingress().equals(have.ingress()) && want.tags().equals(have.tags());
  }

  boolean isSame(LoadBalancer want, LoadBalancer have) {
    return want.type() == have.type()
        && want.scheme() == have.scheme()
        && want.ipAddressType() == have.ipAddressType()
        && (want.subnets() instanceof Token.Unknown || want.subnets().equals(have.subnets()))
        && areSameGroups(want.securityGroups(), have.securityGroups())
        && (want.minimumCapacityUnits().isEmpty()
            || want.minimumCapacityUnits().equals(have.minimumCapacityUnits()))
        && want.ipv4IpamPool().equals(have.ipv4IpamPool())
        && have.attributes().containsAll(want.attributes())
        && want.tags().equals(have.tags());
  }

  boolean isSame(Listener want, Listener have) {
    return want.port() == have.port()
        && want.protocol() == have.protocol()
        && want.certificates().equals(have.certificates())
        && isEmptyOr(want.sslPolicy(), have.sslPolicy())
        && want.mutualAuthentication().equals(have.mutualAuthentication())
        && have.attributes().containsAll(want.attributes())
        && want.tags().equals(have.tags())
        && actions.areSame(want.defaultActions(), have.defaultActions());
  }

  /** Whether each binding is there, and no other. */
  boolean areSameBindings(List<TargetGroupBinding> want, List<PresentBinding> have) {
    if (want.size() != have.size()) {
      return false;
    }
    Map<String, PresentBinding> byTargetGroup = new HashMap<>();
    have.forEach(b -> byTargetGroup.put(b.targetGroupArn(), b));
    for (TargetGroupBinding binding : want) {
      PresentBinding present = byTargetGroup.remove(actions.arnOf(binding.targetGroup()));
      if (present == null || present.spec().filter(there -> isSame(binding, there)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Of the same target group. */
  private boolean isSame(TargetGroupBinding want, TargetGroupBinding have) {
    return want.namespace().equals(have.namespace())
        && want.targetType() == have.targetType()
        && want.serviceName().equals(have.serviceName())
        && want.servicePort().equals(have.servicePort())
        && want.ipAddressType() == have.ipAddressType()
        && want.protocol() == have.protocol()
        && want.multiCluster() == have.multiCluster()
        && want.vpc().equals(have.vpc())
        && want.nodeSelector().equals(have.nodeSelector())
        && areSameRules(want.networking(), have.networking())
        && have.labels().containsAll(want.labels());
  }

  private boolean areSameRules(
      Optional<List<NetworkingRule>> want, Optional<List<NetworkingRule>> have) {
    if (want.isEmpty() || have.isEmpty()) {
      return want.isEmpty() && have.isEmpty();
    }
    List<NetworkingRule> there = have.get();
    boolean same = want.get().size() == there.size();
    for (int i = 0; same && i < there.size(); i++) {
      NetworkingRule rule = want.get().get(i);
      same = rule.port().equals(there.get(i).port()) && isGroup(rule.from(), there.get(i).from());
    }
    return same;
  }

  /** Those that are there are distinct, so that each is wanted by another one. */
  private boolean areSameGroups(
      List<Token<SecurityGroupId>> want, List<Token<SecurityGroupId>> have) {
    boolean same = want.size() == have.size();
    for (int i = 0; same && i < have.size(); i++) {
      same = isOneOf(want, have.get(i));
    }
    return same;
  }

  private boolean isOneOf(List<Token<SecurityGroupId>> want, Token<SecurityGroupId> have) {
    for (Token<SecurityGroupId> group : want) {
      if (isGroup(group, have)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGroup(Token<SecurityGroupId> want, Token<SecurityGroupId> have) {
    if (want instanceof Token.Reference<SecurityGroupId> reference) {
      Present<SecurityGroup> kept = securityGroups.kept().get(reference.resource());
      return kept != null && kept.groupId().equals(have);
    }
    return want.equals(have);
  }

  private static <T> boolean isEmptyOr(Optional<T> want, Optional<T> have) {
    return want.isEmpty() || want.equals(have);
  }
}

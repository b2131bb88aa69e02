package io.albedo.planner.lower;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Security groups: authorize before revoke.
 *
 * <pre>
 * before: tcp 80 from 0.0.0.0/0
 * after:  tcp 443 from 0.0.0.0/0
 * calls:  ..., Authorize 443 (when listener 443 is complete), ..., Revoke 80 (last of all)
 * </pre>
 */
final class SecurityGroupLowering {

  private final OperationNames names;
  private final Token<VpcId> vpc;
  private final int quota;

  SecurityGroupLowering(OperationNames names, Token<VpcId> vpc, int quota) {
    this.names = names;
    this.vpc = vpc;
    this.quota = quota;
  }

  List<Step> create(Change.Create change, SecurityGroup wanted) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        draft(Phase.ADMIT, "create", wanted, Mark.CREATE)
            .title("create security group " + wanted.name())
            .because(change.reason())
            .call(new Call.CreateSecurityGroup(wanted, vpc)));
    if (!wanted.ingress().isEmpty()) {
      Token<SecurityGroupId> group = Token.reference(wanted.id(), Attribute.GROUP_ID);
      steps.add(authorize(Phase.ADMIT, wanted, group, wanted.ingress()));
    }
    return steps;
  }

  List<Step> update(SecurityGroup wanted, Present<SecurityGroup> present) {
    SortedSet<IpPermission> have = present.resource().ingress();
    SortedSet<IpPermission> missing = minus(wanted.ingress(), have);
    SortedSet<IpPermission> extra = minus(have, wanted.ingress());
    boolean fits = have.size() + missing.size() <= quota;
    List<Step> steps = new ArrayList<>();
    if (!extra.isEmpty() && !fits) {
      steps.add(revoke(Phase.ADMIT, wanted, present, extra));
    }
    if (!missing.isEmpty()) {
      steps.add(authorize(fits ? Phase.OPENED : Phase.ADMIT, wanted, present.groupId(), missing));
    }
    if (!extra.isEmpty() && fits) {
      steps.add(revoke(Phase.REVOKE, wanted, present, extra));
    }
    steps.addAll(tags(wanted, present));
    return steps;
  }

  Step delete(Present<SecurityGroup> present, String reason) {
    return draft(Phase.REVOKE, "delete", present.resource(), Mark.DELETE)
        .title("delete security group " + present.resource().name())
        .because(reason)
        .call(new Call.DeleteSecurityGroup(present.groupId()));
  }

  private List<Step> tags(SecurityGroup wanted, Present<SecurityGroup> present) {
    MapDifference tags = MapDifference.of(present.resource().tags(), wanted.tags());
    List<Step> steps = new ArrayList<>();
    if (!tags.set().isEmpty()) {
      steps.add(
          draft(Phase.ADMIT, "tag", wanted, Mark.UPDATE)
              .title("tag security group " + wanted.name())
              .because("tags differ: " + tags.set().keySet())
              .call(new Call.CreateTags(present.groupId(), tags.set())));
    }
    if (!tags.removed().isEmpty()) {
      steps.add(
          draft(Phase.ADMIT, "untag", wanted, Mark.UPDATE)
              .title("remove tags of security group " + wanted.name())
              .because("nobody asks for " + tags.removed())
              .call(new Call.DeleteTags(present.groupId(), tags.removed())));
    }
    return tags.inOrder(steps);
  }

  private Step authorize(
      Phase phase,
      SecurityGroup group,
      Token<SecurityGroupId> id,
      SortedSet<IpPermission> permissions) {
    return draft(phase, "authorize", group, Mark.UPDATE)
        .title("admit " + PermissionText.of(permissions) + " to " + group.name())
        .because("listeners are reached through it")
        .call(new Call.AuthorizeSecurityGroupIngress(id, permissions));
  }

  private Step revoke(
      Phase phase,
      SecurityGroup group,
      Present<SecurityGroup> present,
      SortedSet<IpPermission> permissions) {
    return draft(phase, "revoke", group, Mark.UPDATE)
        .title("no longer admit " + PermissionText.of(permissions) + " to " + group.name())
        .because("no listener asks for it")
        .call(new Call.RevokeSecurityGroupIngress(present.groupId(), permissions));
  }

  private OperationDraft draft(Phase phase, String verb, SecurityGroup group, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, group.id()), group.id(), mark);
  }

  private static SortedSet<IpPermission> minus(
      SortedSet<IpPermission> all, SortedSet<IpPermission> without) {
    SortedSet<IpPermission> rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }
}

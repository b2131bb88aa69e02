package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which security groups the load balancer gets.
 *
 * <pre>
 * none named                     -> one made for the group, and the shared backend one
 * named, backend rules managed   -> those, and the shared backend one
 * named                          -> those; targets are left alone
 * </pre>
 *
 * <p>Without the backend security group feature the one made for the group takes its place.
 */
final class SecurityGroupSetting {

  private static final Agreement<Boolean> MANAGED_RULES =
      Agreement.on(
          AnnotationName.MANAGE_BACKEND_SECURITY_GROUP_RULES,
          conflict -> conflict.named("conflicting manage backend security group rules settings"));

  private final GroupScope group;

  SecurityGroupSetting(GroupScope group) {
    this.group = group;
  }

  SecurityGroupPlan choose() {
    return new NamedSecurityGroups(group, AnnotationName.SECURITY_GROUPS)
        .find()
        .map(this::named)
        .orElseGet(this::managed);
  }

  private SecurityGroupPlan managed() {
    Token<SecurityGroupId> own =
        Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID);
    if (!group.options().enableBackendSecurityGroup()) {
      return new SecurityGroupPlan(List.of(own), true, Optional.of(own), false);
    }
    Token<SecurityGroupId> backend = backend();
    return new SecurityGroupPlan(List.of(own, backend), true, Optional.of(backend), true);
  }

  private SecurityGroupPlan named(List<Token<SecurityGroupId>> found) {
    if (!managesBackendRules()) {
      return new SecurityGroupPlan(found, false, Optional.empty(), false);
    }
    Token<SecurityGroupId> backend = backend();
    List<Token<SecurityGroupId>> all = new ArrayList<>(found);
    all.add(backend);
    return new SecurityGroupPlan(all, false, Optional.of(backend), true);
  }

  private Token<SecurityGroupId> backend() {
    return new BackendSecurityGroup(group.options(), group.aws()).id();
  }

  private boolean managesBackendRules() {
    AnnotationName name = AnnotationName.MANAGE_BACKEND_SECURITY_GROUP_RULES;
    List<Stated<Boolean>> stated = group.stated(member -> member.annotations().bool(name));
    boolean managed =
        MANAGED_RULES
            .among(stated, group.findings())
            .orElse(group.options().enableManageBackendSecurityGroupRules());
    if (managed && !group.options().enableBackendSecurityGroup()) {
      group
          .findings()
          .block(
              Code.CONFLICTING_SETTINGS,
              AnnotationReader.field(name),
              "backendSG feature is required to manage worker node SG rules when frontendSG"
                  + " manually specified");
      return false;
    }
    return managed;
  }
}

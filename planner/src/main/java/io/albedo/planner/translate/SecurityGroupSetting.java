package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
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

  private static final Agreement<List<String>> NAMES =
      Agreement.on(
          AnnotationName.SECURITY_GROUPS,
          conflict ->
              conflict.named("conflicting securityGroups: " + GoText.lists(conflict.values())));

  private static final Agreement<Boolean> MANAGED_RULES =
      Agreement.on(
          AnnotationName.MANAGE_BACKEND_SECURITY_GROUP_RULES,
          conflict -> conflict.named("conflicting manage backend security group rules settings"));

  private final GroupScope group;

  SecurityGroupSetting(GroupScope group) {
    this.group = group;
  }

  SecurityGroupPlan choose() {
    List<Stated<List<String>>> stated =
        group.stated(member -> member.annotations().list(AnnotationName.SECURITY_GROUPS));
    return NAMES
        .among(stated, group.findings())
        .filter(names -> !names.isEmpty())
        .map(names -> named(stated.getFirst().member(), names))
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

  private SecurityGroupPlan named(MemberScope member, List<String> names) {
    List<Token<SecurityGroupId>> found = resolve(member, names);
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

  private List<Token<SecurityGroupId>> resolve(MemberScope member, List<String> names) {
    return switch (SecurityGroupFinder.of(group.aws(), names).find()) {
      case Parsed.Ok<List<Token<SecurityGroupId>>>(List<Token<SecurityGroupId>> found) -> found;
      case Parsed.Bad<List<Token<SecurityGroupId>>>(String cause) -> {
        group
            .findings()
            .block(
                Diagnostic.of(
                    Code.SECURITY_GROUPS_NOT_FOUND,
                    member.findings().subject(),
                    AnnotationReader.field(AnnotationName.SECURITY_GROUPS),
                    cause));
        yield List.of();
      }
    };
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

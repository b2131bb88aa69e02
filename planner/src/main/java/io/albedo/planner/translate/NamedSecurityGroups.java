package io.albedo.planner.translate;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import java.util.Optional;

/** The security groups that an annotation names; members must name them in the same order. */
record NamedSecurityGroups(GroupScope group, AnnotationName name) {

  /** Empty if nobody names any. */
  Optional<List<Token<SecurityGroupId>>> find() {
    List<Stated<List<String>>> stated = group.stated(member -> member.annotations().list(name));
    return Agreement.<List<String>>on(
            name,
            conflict ->
                conflict.named("conflicting securityGroups: " + GoText.lists(conflict.values())))
        .among(stated, group.findings())
        .filter(names -> !names.isEmpty())
        .map(names -> resolve(stated.getFirst().member(), names));
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
                    AnnotationReader.field(name),
                    cause));
        yield List.of();
      }
    };
  }
}

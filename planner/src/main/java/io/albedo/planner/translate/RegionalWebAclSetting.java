package io.albedo.planner.translate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import java.util.Optional;

/**
 * The web ACL of WAF Classic that members ask for by id. {@code none} takes away what is there; an
 * empty id says nothing, but hides the older spelling of the annotation.
 */
final class RegionalWebAclSetting {

  private static final AnnotationName NAME = AnnotationName.WAF_ACL_ID;
  private static final AnnotationName OLD_NAME = AnnotationName.WEB_ACL_ID;

  private static final Agreement<String> ID =
      Agreement.onText(
          NAME, values -> "conflicting WAFClassic WebACL IDs: " + GoText.sorted(values));

  private final GroupScope group;

  RegionalWebAclSetting(GroupScope group) {
    this.group = group;
  }

  /** Empty if nobody says anything: then the load balancer is left as it is. */
  Optional<RegionalWebAclAssociation> association() {
    return ID.among(group.stated(RegionalWebAclSetting::id), group.findings())
        .map(
            id ->
                new RegionalWebAclAssociation(
                    Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN),
                    Optional.of(id).filter(some -> !some.equals("none"))));
  }

  private static Optional<String> id(MemberScope member) {
    if (member.annotations().text(NAME).isEmpty()) {
      return member.annotations().nonEmpty(OLD_NAME);
    }
    member.annotations().nonEmpty(OLD_NAME).ifPresent(hidden -> warnHidden(member));
    return member.annotations().nonEmpty(NAME);
  }

  private static void warnHidden(MemberScope member) {
    member
        .findings()
        .warn(
            Code.IGNORED_SETTING,
            AnnotationReader.field(OLD_NAME),
            OLD_NAME.key() + " is ignored, since " + NAME.key() + " is there");
  }
}

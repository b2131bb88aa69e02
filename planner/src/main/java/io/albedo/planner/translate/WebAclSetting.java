package io.albedo.planner.translate;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The WAFv2 web ACL that members ask for, by name or by ARN. As soon as one member gives a name, no
 * ARN counts. {@code none} takes away what is there; so does an empty ARN, while an empty name says
 * nothing. A value of the class parameters goes before the annotation of the same kind.
 */
final class WebAclSetting {

  private static final String NONE = "none";

  private static final Agreement<String> NAME =
      Agreement.onText(
          AnnotationName.WAFV2_ACL_NAME,
          values -> "conflicting WAFv2 WebACL names: " + GoText.sorted(values));

  private static final Agreement<String> ARN =
      Agreement.onText(
          AnnotationName.WAFV2_ACL_ARN,
          values -> "conflicting WAFv2 WebACL ARNs: " + GoText.sorted(values));

  private final GroupScope group;

  WebAclSetting(GroupScope group) {
    this.group = group;
  }

  /** Empty if nobody says anything: then the load balancer is left as it is. */
  Optional<WebAclAssociation> association() {
    List<Stated<String>> names = group.stated(WebAclSetting::name);
    List<Stated<String>> arns = group.stated(WebAclSetting::arn);
    if (names.isEmpty()) {
      return ARN.among(arns, group.findings()).map(WebAclSetting::ofArn);
    }
    arns.forEach(ignored -> warnIgnored(ignored.member(), names.getFirst()));
    return NAME.among(names, group.findings()).flatMap(name -> ofName(name, names.getFirst()));
  }

  private static Optional<String> name(MemberScope member) {
    return ofClass(member, IngressClassParams::wafv2AclName)
        .or(() -> member.annotations().nonEmpty(AnnotationName.WAFV2_ACL_NAME));
  }

  private static Optional<String> arn(MemberScope member) {
    return ofClass(member, IngressClassParams::wafv2AclArn)
        .or(() -> member.annotations().text(AnnotationName.WAFV2_ACL_ARN));
  }

  private static Optional<String> ofClass(
      MemberScope member, Function<IngressClassParams, Optional<String>> field) {
    return member.param(field).filter(value -> !value.isEmpty());
  }

  private static void warnIgnored(MemberScope member, Stated<String> name) {
    member
        .findings()
        .warn(
            Code.IGNORED_SETTING,
            field(member, IngressClassParams::wafv2AclArn, "wafv2AclArn", ARN.field()),
            "the ARN of a web ACL is ignored, since "
                + name.member().findings().subject().text()
                + " gives a name: "
                + name.value());
  }

  private static WebAclAssociation ofArn(String arn) {
    return association(
        arn.isEmpty() || arn.equals(NONE) ? Optional.empty() : Optional.of(Token.of(new Arn(arn))));
  }

  private Optional<WebAclAssociation> ofName(String name, Stated<String> first) {
    return name.equals(NONE)
        ? Optional.of(association(Optional.empty()))
        : lookUp(name, first.member()).map(arn -> association(Optional.of(arn)));
  }

  /**
   * A web ACL that does not exist protects nothing, and without protection nothing may be laid
   * open.
   */
  private Optional<Token<Arn>> lookUp(String name, MemberScope member) {
    CloudNeed need = new CloudNeed.WebAclNamed(name);
    Optional<AccountFacts> facts = group.aws().facts(List.of(need));
    if (facts.isEmpty()) {
      return Optional.of(Token.unknown(need.text()));
    }
    Optional<Token<Arn>> found =
        facts.get().webAcls().stream()
            .filter(acl -> acl.name().equals(name))
            .findFirst()
            .map(acl -> Token.of(new Arn(acl.arn())));
    if (found.isEmpty()) {
      group
          .findings()
          .block(
              Diagnostic.of(
                  Code.AWS_FACT_MISSING,
                  member.findings().subject(),
                  field(member, IngressClassParams::wafv2AclName, "wafv2AclName", NAME.field()),
                  "couldn't find WAFv2 WebACL with name: " + name));
    }
    return found;
  }

  private static String field(
      MemberScope member,
      Function<IngressClassParams, Optional<String>> param,
      String name,
      String annotation) {
    return ofClass(member, param).isPresent() ? member.placeOfParam("spec." + name) : annotation;
  }

  private static WebAclAssociation association(Optional<Token<Arn>> webAcl) {
    return new WebAclAssociation(
        Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN), webAcl);
  }
}

package io.albedo.planner.iam;

import java.util.List;
import java.util.stream.Stream;

/**
 * On what an action is allowed: one statement of a policy each. Source: "Actions, resources, and
 * condition keys" of each service in the Service Authorization Reference.
 *
 * <p>Listeners and rules are not bound to tags, since aws-load-balancer-controller before v2.2 made
 * them without.
 */
enum Scope {
  /** Actions that AWS does not bind to resources. */
  READ("Read", Bound.NONE, "*"),
  CREATE("Create", Bound.REQUEST_TAG, Arns.LOAD_BALANCERS, Arns.TARGET_GROUPS),
  TAG_WHAT_IS_CREATED(
      "TagWhatIsCreated",
      Bound.CREATION,
      Arns.LOAD_BALANCERS,
      Arns.TARGET_GROUPS,
      Arns.LISTENERS,
      Arns.RULES),
  CHANGE("Change", Bound.RESOURCE_TAG, Arns.LOAD_BALANCERS, Arns.TARGET_GROUPS),
  LISTENERS("ChangeListeners", Bound.NONE, Arns.LISTENERS, Arns.RULES),
  CREATE_SECURITY_GROUP(
      "CreateSecurityGroups", Bound.NONE, Arns.SECURITY_GROUPS, "arn:%s:ec2:%s:%s:vpc/*"),
  TAG_SECURITY_GROUP_CREATED(
      "TagSecurityGroupsThatAreCreated", Bound.SECURITY_GROUP_CREATION, Arns.SECURITY_GROUPS),
  SECURITY_GROUP("ChangeSecurityGroups", Bound.RESOURCE_TAG, Arns.SECURITY_GROUPS),
  /** Those of nodes and pods are not the controller's, and bear none of its tags. */
  NODE_SECURITY_GROUP("LetTrafficInToTargets", Bound.NONE, Arns.SECURITY_GROUPS),
  /** Bindings may name target groups that others have made. */
  TARGETS("RegisterTargets", Bound.NONE, Arns.TARGET_GROUPS),
  ASSUME_ROLE("AssumeRolesOfBindings", Bound.NONE, "arn:%1$s:iam::*:role/*"),
  REQUEST_CERTIFICATE("RequestCertificates", Bound.REQUEST_TAG, "*"),
  CERTIFICATE("ChangeCertificates", Bound.RESOURCE_TAG, Arns.CERTIFICATES),
  RECORDS("WriteValidationRecords", Bound.CNAME, "arn:%s:route53:::hostedzone/*"),
  WEB_ACL(
      "AssociateWebAcls",
      Bound.NONE,
      Arns.LOAD_BALANCERS,
      "arn:%s:wafv2:%s:%s:regional/webacl/*/*"),
  REGIONAL_WEB_ACL(
      "AssociateWebAclsOfWafClassic",
      Bound.NONE,
      Arns.LOAD_BALANCERS,
      "arn:%s:waf-regional:%s:%s:webacl/*"),
  PROTECTION("Protect", Bound.NONE, "arn:%1$s:shield::%3$s:protection/*"),
  SERVICE_LINKED_ROLE(
      "CreateServiceLinkedRole",
      Bound.SERVICE,
      "arn:%1$s:iam::%3$s:role/aws-service-role/elasticloadbalancing.amazonaws.com/*");

  /** What else must hold. */
  enum Bound {
    NONE,
    REQUEST_TAG,
    RESOURCE_TAG,
    CREATION,
    SECURITY_GROUP_CREATION,
    CNAME,
    SERVICE
  }

  private final String sid;
  private final Bound bound;
  private final String patterns;

  Scope(String sid, Bound bound, String... patterns) {
    this.sid = sid;
    this.bound = bound;
    this.patterns = String.join(" ", patterns);
  }

  String sid() {
    return sid;
  }

  Bound bound() {
    return bound;
  }

  /** ARNs with places for partition, region and account; a load balancer is of two types. */
  List<String> patterns() {
    return Stream.of(patterns.split(" "))
        .flatMap(
            p ->
                p.contains("TYPE")
                    ? Stream.of(p.replace("TYPE", "app"), p.replace("TYPE", "net"))
                    : Stream.of(p))
        .toList();
  }

  private static final class Arns {
    static final String LOAD_BALANCERS = "arn:%s:elasticloadbalancing:%s:%s:loadbalancer/TYPE/*/*";
    static final String TARGET_GROUPS = "arn:%s:elasticloadbalancing:%s:%s:targetgroup/*/*";
    static final String LISTENERS = "arn:%s:elasticloadbalancing:%s:%s:listener/TYPE/*/*/*";
    static final String RULES = "arn:%s:elasticloadbalancing:%s:%s:listener-rule/TYPE/*/*/*/*";
    static final String SECURITY_GROUPS = "arn:%s:ec2:%s:%s:security-group/*";
    static final String CERTIFICATES = "arn:%s:acm:%s:%s:certificate/*";

    private Arns() {}
  }
}

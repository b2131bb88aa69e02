package io.albedo.planner.iam;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a controller may ask of AWS in its life, statement by statement. Actions and conditions are
 * those of the policy of aws-load-balancer-controller v3.5.0, as far as anything here needs them;
 * beyond it go {@code wafv2:ListWebACLs}, {@code tag:GetResources} and {@code
 * acm:RemoveTagsFromCertificate}. Other source: the Service Authorization Reference.
 */
final class Grants {

  private static final String ELB = "elasticloadbalancing:";

  // Short patterns: a managed policy may have 6,144 characters.
  private static final List<String> EVERYTHING = List.of("*");
  private static final List<String> BALANCERS =
      List.of(
          "arn:%s:elasticloadbalancing:%s:%s:loadbalancer/*",
          "arn:%s:elasticloadbalancing:%s:%s:targetgroup/*");
  private static final List<String> LISTENERS =
      List.of("arn:%s:elasticloadbalancing:%s:%s:listener*/*");

  static final List<Grant> USUAL =
      Stream.of(common(), securityGroups(), loadBalancers(), addOns())
          .flatMap(List::stream)
          .toList();

  /** With the gate {@code EnableCertificateManagement}, besides. */
  static final List<Grant> OF_CERTIFICATES = certificates();

  private Grants() {}

  private static List<Grant> common() {
    return List.of(
        new Grant(
            "CreateServiceLinkedRole",
            Use.ALWAYS,
            Limit.SERVICE_OF_LOAD_BALANCERS,
            EVERYTHING,
            List.of("iam:CreateServiceLinkedRole")),
        Grant.onAll(
            "ReadNetwork",
            Use.ALWAYS,
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeAddresses",
            "ec2:DescribeAvailabilityZones",
            "ec2:DescribeCoipPools",
            "ec2:DescribeInstances",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeIpamPools",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcPeeringConnections",
            "ec2:DescribeVpcs",
            "ec2:GetCoipPoolUsage",
            "ec2:GetSecurityGroupsForVpc"),
        Grant.onAll(
            "ReadLoadBalancers",
            Use.ALWAYS,
            ELB + "DescribeCapacityReservation",
            ELB + "DescribeListenerAttributes",
            ELB + "DescribeListenerCertificates",
            ELB + "DescribeListeners",
            ELB + "DescribeLoadBalancerAttributes",
            ELB + "DescribeLoadBalancers",
            ELB + "DescribeRules",
            ELB + "DescribeSSLPolicies",
            ELB + "DescribeTags",
            ELB + "DescribeTargetGroupAttributes",
            ELB + "DescribeTargetGroups",
            ELB + "DescribeTargetHealth",
            ELB + "DescribeTrustStores"),
        Grant.onAll("ReadTags", Use.TAGGING_API, "tag:GetResources"),
        Grant.onAll(
            "ReadCertificatesAndLogIns",
            Use.ALWAYS,
            "acm:DescribeCertificate",
            "acm:ListCertificates",
            "cognito-idp:DescribeUserPoolClient",
            "iam:GetServerCertificate",
            "iam:ListServerCertificates"));
  }

  private static List<Grant> securityGroups() {
    return List.of(
        new Grant(
            "CreateSecurityGroups",
            Use.ALWAYS,
            Limit.NONE,
            EVERYTHING,
            List.of("ec2:CreateSecurityGroup")),
        new Grant(
            "TagSecurityGroupsThatAreCreated",
            Use.ALWAYS,
            Limit.SECURITY_GROUP_CREATION,
            Scope.SECURITY_GROUP.patterns(),
            List.of("ec2:CreateTags")),
        new Grant(
            "TagSecurityGroups",
            Use.ALWAYS,
            Limit.TAG_KEPT,
            Scope.SECURITY_GROUP.patterns(),
            List.of("ec2:CreateTags", "ec2:DeleteTags")),
        new Grant(
            "DeleteSecurityGroups",
            Use.ALWAYS,
            Limit.TAGGED_RESOURCE,
            Scope.SECURITY_GROUP.patterns(),
            List.of("ec2:DeleteSecurityGroup")),
        // Those of nodes and pods are not the controller's, and bear none of its tags.
        new Grant(
            "LetTrafficIn",
            Use.ALWAYS,
            Limit.NONE,
            Scope.NODE_SECURITY_GROUP.patterns(),
            List.of("ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress")));
  }

  private static List<Grant> loadBalancers() {
    return List.of(
        new Grant(
            "CreateLoadBalancers",
            Use.ALWAYS,
            Limit.TAGGED_REQUEST,
            BALANCERS,
            List.of(ELB + "CreateLoadBalancer", ELB + "CreateTargetGroup")),
        new Grant(
            "TagLoadBalancersThatAreCreated",
            Use.ALWAYS,
            Limit.LOAD_BALANCER_CREATION,
            BALANCERS,
            List.of(ELB + "AddTags")),
        new Grant(
            "TagLoadBalancers",
            Use.ALWAYS,
            Limit.TAG_KEPT,
            BALANCERS,
            List.of(ELB + "AddTags", ELB + "RemoveTags")),
        // Not bound to tags: releases of the other controller before v2.2 made them without.
        new Grant(
            "TagListeners",
            Use.ALWAYS,
            Limit.NONE,
            LISTENERS,
            List.of(ELB + "AddTags", ELB + "RemoveTags")),
        new Grant(
            "ChangeLoadBalancers",
            Use.ALWAYS,
            Limit.TAGGED_RESOURCE,
            BALANCERS,
            List.of(
                ELB + "DeleteLoadBalancer",
                ELB + "DeleteTargetGroup",
                ELB + "ModifyCapacityReservation",
                ELB + "ModifyIpPools",
                ELB + "ModifyLoadBalancerAttributes",
                ELB + "ModifyTargetGroup",
                ELB + "ModifyTargetGroupAttributes",
                ELB + "SetIpAddressType",
                ELB + "SetSecurityGroups",
                ELB + "SetSubnets")),
        new Grant(
            "ChangeListeners",
            Use.ALWAYS,
            Limit.NONE,
            EVERYTHING,
            List.of(
                ELB + "AddListenerCertificates",
                ELB + "CreateListener",
                ELB + "CreateRule",
                ELB + "DeleteListener",
                ELB + "DeleteRule",
                ELB + "ModifyListener",
                ELB + "ModifyListenerAttributes",
                ELB + "ModifyRule",
                ELB + "RemoveListenerCertificates",
                ELB + "SetRulePriorities")),
        // Bindings may name target groups that others have made.
        new Grant(
            "RegisterTargets",
            Use.ALWAYS,
            Limit.NONE,
            EVERYTHING,
            List.of(ELB + "DeregisterTargets", ELB + "RegisterTargets")));
  }

  private static List<Grant> addOns() {
    return List.of(
        new Grant(
            "PutWebAclsBeforeLoadBalancers",
            Use.ANY_WAF,
            Limit.NONE,
            EVERYTHING,
            List.of(ELB + "SetWebAcl")),
        Grant.onAll(
            "UseWebAcls",
            Use.WAF_V2,
            "wafv2:AssociateWebACL",
            "wafv2:DisassociateWebACL",
            "wafv2:GetWebACL",
            "wafv2:GetWebACLForResource",
            "wafv2:ListWebACLs"),
        Grant.onAll(
            "UseWebAclsOfWafClassic",
            Use.WAF_CLASSIC,
            "waf-regional:AssociateWebACL",
            "waf-regional:DisassociateWebACL",
            "waf-regional:GetWebACL",
            "waf-regional:GetWebACLForResource"),
        Grant.onAll(
            "Protect",
            Use.SHIELD,
            "shield:CreateProtection",
            "shield:DeleteProtection",
            "shield:DescribeProtection",
            "shield:GetSubscriptionState"));
  }

  private static List<Grant> certificates() {
    return List.of(
        Grant.onAll(
            "ReadOwnCertificates",
            Use.ALWAYS,
            "acm:ListTagsForCertificate",
            "route53:ListHostedZones"),
        new Grant(
            "RequestCertificates",
            Use.ALWAYS,
            Limit.TAGGED_REQUEST,
            Scope.REQUEST_CERTIFICATE.patterns(),
            List.of("acm:AddTagsToCertificate", "acm:RequestCertificate")),
        new Grant(
            "ChangeCertificates",
            Use.ALWAYS,
            Limit.TAGGED_RESOURCE,
            Scope.CERTIFICATE.patterns(),
            List.of(
                "acm:AddTagsToCertificate",
                "acm:DeleteCertificate",
                "acm:RemoveTagsFromCertificate")),
        Grant.onAll(
            "AskPrivateAuthorities",
            Use.ALWAYS,
            "acm-pca:GetCertificate",
            "acm-pca:IssueCertificate",
            "acm-pca:ListPermissions"),
        new Grant(
            "WriteValidationRecords",
            Use.ALWAYS,
            Limit.CNAME_RECORDS,
            Scope.RECORDS.patterns(),
            List.of("route53:ChangeResourceRecordSets")));
  }
}

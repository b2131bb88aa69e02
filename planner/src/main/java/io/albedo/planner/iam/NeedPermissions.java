package io.albedo.planner.iam;

import io.albedo.model.cloud.CloudNeed;
import java.util.List;
import java.util.stream.Stream;

/** What must be allowed to find out what a plan needs to know. */
final class NeedPermissions {

  private NeedPermissions() {}

  static Stream<Permission> of(CloudNeed need) {
    return Stream.concat(actions(need).stream().map(Permission::read), role(need));
  }

  /** What is in another account is looked at with a role of that account. */
  private static Stream<Permission> role(CloudNeed need) {
    return need instanceof CloudNeed.TargetsOf targets && targets.role().isPresent()
        ? Stream.of(new Permission("sts:AssumeRole", Scope.ASSUME_ROLE))
        : Stream.empty();
  }

  private static List<String> actions(CloudNeed need) {
    return switch (need) {
      case CloudNeed.OwnedResources ignored -> OWNED;
      case CloudNeed.CapacityOfStack ignored ->
          List.of("elasticloadbalancing:DescribeCapacityReservation");
      case CloudNeed.SubnetsForScheme ignored -> REACHABLE_SUBNETS;
      case CloudNeed.SubnetNamed ignored -> SUBNETS;
      case CloudNeed.SubnetsTagged ignored -> SUBNETS;
      case CloudNeed.SecurityGroupNamed ignored -> List.of("ec2:DescribeSecurityGroups");
      case CloudNeed.BackendSecurityGroup ignored -> List.of("ec2:DescribeSecurityGroups");
      case CloudNeed.CertificateForHost ignored -> CERTIFICATES;
      case CloudNeed.TrustStoreNamed ignored -> List.of("elasticloadbalancing:DescribeTrustStores");
      case CloudNeed.WebAclNamed ignored -> List.of("wafv2:ListWebACLs");
      case CloudNeed.WebAclOfStack ignored -> List.of("wafv2:GetWebACLForResource");
      case CloudNeed.RegionalWebAclOfStack ignored -> List.of("waf-regional:GetWebACLForResource");
      case CloudNeed.ShieldOfStack ignored ->
          List.of("shield:DescribeProtection", "shield:GetSubscriptionState");
      case CloudNeed.CertificatesOfStack ignored ->
          List.of("acm:DescribeCertificate", "acm:ListCertificates", "acm:ListTagsForCertificate");
      case CloudNeed.HostedZoneFor ignored -> List.of("route53:ListHostedZones");
      case CloudNeed.TargetsOf ignored -> List.of("elasticloadbalancing:DescribeTargetHealth");
      case CloudNeed.VpcBlocks ignored -> List.of("ec2:DescribeVpcs");
      case CloudNeed.InstanceWithId ignored ->
          List.of("ec2:DescribeInstances", "ec2:DescribeSecurityGroups");
      case CloudNeed.InterfaceWithId ignored -> INTERFACES;
      case CloudNeed.InterfaceWithAddress ignored -> INTERFACES;
      case CloudNeed.SecurityGroupsOfNodes ignored -> List.of("ec2:DescribeSecurityGroups");
      case CloudNeed.TargetGroupNamed ignored ->
          List.of("elasticloadbalancing:DescribeTargetGroups");
    };
  }

  private static final List<String> INTERFACES =
      List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups");

  private static final List<String> CERTIFICATES =
      List.of("acm:DescribeCertificate", "acm:ListCertificates");

  private static final List<String> SUBNETS =
      List.of("ec2:DescribeAvailabilityZones", "ec2:DescribeSubnets", "ec2:DescribeVpcs");

  private static final List<String> REACHABLE_SUBNETS =
      List.of(
          "ec2:DescribeAvailabilityZones",
          "ec2:DescribeRouteTables",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcs");

  private static final List<String> OWNED =
      List.of(
          "ec2:DescribeSecurityGroups",
          "elasticloadbalancing:DescribeListenerAttributes",
          "elasticloadbalancing:DescribeListenerCertificates",
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeLoadBalancerAttributes",
          "elasticloadbalancing:DescribeLoadBalancers",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTags",
          "elasticloadbalancing:DescribeTargetGroupAttributes",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth");
}

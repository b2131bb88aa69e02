package io.albedo.controller.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The top-level keys of a snapshot, in the order in which they are written. */
enum SnapshotKey {
  REGION("Region", true),
  ACCOUNT_ID("AccountId", true),
  VPC_ID("VpcId", true),
  VPCS("Vpcs", true),
  AVAILABILITY_ZONES("AvailabilityZones", true),
  SUBNETS("Subnets", true),
  ROUTE_TABLES("RouteTables", true),
  CERTIFICATES("Certificates", true),
  TRUST_STORES("TrustStores", true),
  WEB_ACLS("WebACLs", true),
  WAF_CLASSIC_OFFERED("WAFClassicOffered", true),
  SHIELD_SUBSCRIPTION_STATE("ShieldSubscriptionState", true),
  HOSTED_ZONES("HostedZones", true),
  SECURITY_GROUPS("SecurityGroups", false),
  LOAD_BALANCERS("LoadBalancers", false),
  LISTENERS("Listeners", false),
  RULES("Rules", false),
  TARGET_GROUPS("TargetGroups", false),
  TARGETS("Targets", false),
  INSTANCES("Instances", false),
  NETWORK_INTERFACES("NetworkInterfaces", false),
  ATTRIBUTES("Attributes", false),
  CAPACITY_RESERVATIONS("CapacityReservations", false),
  WEB_ACL_ASSOCIATIONS("WebACLAssociations", false),
  REGIONAL_WEB_ACL_ASSOCIATIONS("RegionalWebACLAssociations", false),
  PROTECTIONS("Protections", false);

  private final String text;
  private final boolean fact;

  SnapshotKey(String text, boolean fact) {
    this.text = text;
    this.fact = fact;
  }

  String text() {
    return text;
  }

  /** Whether it holds what a plan looks up, not what a plan changes. */
  boolean isFact() {
    return fact;
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(SnapshotKey::text).toList();
  }

  static Optional<SnapshotKey> of(String text) {
    return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
  }
}

package io.albedo.planner.options;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Feature gates of aws-load-balancer-controller v3.5.0, with their defaults. */
public enum FeatureGate {
  LISTENER_RULES_TAGGING("ListenerRulesTagging", true),
  WEIGHTED_TARGET_GROUPS("WeightedTargetGroups", true),
  ENDPOINTS_FAIL_OPEN("EndpointsFailOpen", true),
  ENABLE_SERVICE_CONTROLLER("EnableServiceController", true),
  ENABLE_IP_TARGET_TYPE("EnableIPTargetType", true),
  SUBNETS_CLUSTER_TAG_CHECK("SubnetsClusterTagCheck", true),
  NLB_HEALTH_CHECK_ADVANCED_CONFIG("NLBHealthCheckAdvancedConfig", true),
  NLB_SECURITY_GROUP("NLBSecurityGroup", true),
  SUBNET_DISCOVERY_BY_REACHABILITY("SubnetDiscoveryByReachability", true),
  LB_CAPACITY_RESERVATION("LBCapacityReservation", true),
  NLB_GATEWAY_API("NLBGatewayAPI", true),
  ALB_GATEWAY_API("ALBGatewayAPI", true),
  GATEWAY_LISTENER_SET("GatewayListenerSet", true),
  SERVICE_TYPE_LOAD_BALANCER_ONLY("ServiceTypeLoadBalancerOnly", false),
  ENABLE_RGT_API("EnableRGTAPI", false),
  ALB_SINGLE_SUBNET("ALBSingleSubnet", false),
  GLOBAL_ACCELERATOR_CONTROLLER("GlobalAcceleratorController", false),
  ENABLE_TCP_UDP_LISTENER("EnableTCPUDPListener", false),
  ENHANCED_DEFAULT_BEHAVIOR("EnhancedDefaultBehavior", false),
  ENABLE_DEFAULT_TAGS_LOW_PRIORITY("EnableDefaultTagsLowPriority", false),
  ALB_TARGET_CONTROL_AGENT("ALBTargetControlAgent", false),
  ENABLE_CERTIFICATE_MANAGEMENT("EnableCertificateManagement", false),
  INGRESS_PLAN_ANNOTATION("IngressPlanAnnotation", false);

  private final String text;
  private final boolean onByDefault;

  FeatureGate(String text, boolean onByDefault) {
    this.text = text;
    this.onByDefault = onByDefault;
  }

  /** The gate's name in {@code --feature-gates}. */
  public String text() {
    return text;
  }

  public boolean onByDefault() {
    return onByDefault;
  }

  /** The gate with exactly this name. */
  public static Optional<FeatureGate> of(String text) {
    return Arrays.stream(values()).filter(g -> g.text.equals(text)).findFirst();
  }

  /** The gates that are on unless somebody switches them. */
  public static Set<FeatureGate> defaults() {
    return Arrays.stream(values())
        .filter(FeatureGate::onByDefault)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeatureGate.class)));
  }
}

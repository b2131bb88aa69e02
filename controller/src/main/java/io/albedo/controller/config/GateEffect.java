package io.albedo.controller.config;

import io.albedo.planner.options.FeatureGate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which feature gates change something in this release. */
final class GateEffect {

  static final String NONE = "nothing in this release asks for this gate";

  private static final Set<FeatureGate> IN_USE =
      Collections.unmodifiableSet(
          EnumSet.of(
              FeatureGate.LISTENER_RULES_TAGGING,
              FeatureGate.WEIGHTED_TARGET_GROUPS,
              FeatureGate.ENDPOINTS_FAIL_OPEN,
              FeatureGate.ENABLE_IP_TARGET_TYPE,
              FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG,
              FeatureGate.SUBNETS_CLUSTER_TAG_CHECK,
              FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY,
              FeatureGate.LB_CAPACITY_RESERVATION,
              FeatureGate.ALB_SINGLE_SUBNET,
              FeatureGate.ENHANCED_DEFAULT_BEHAVIOR,
              FeatureGate.ENABLE_RGT_API,
              FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT,
              FeatureGate.ENABLE_DEFAULT_TAGS_LOW_PRIORITY));

  private GateEffect() {}

  static boolean has(FeatureGate gate) {
    return IN_USE.contains(gate);
  }
}

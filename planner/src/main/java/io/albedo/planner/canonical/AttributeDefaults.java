package io.albedo.planner.canonical;

import io.albedo.model.alb.LoadBalancerType;
import java.util.Map;

/**
 * Values that attributes have as long as nobody sets them, so that asking for one of them is no
 * change. Sources: LoadBalancerAttribute, TargetGroupAttribute and ListenerAttribute in the Elastic
 * Load Balancing API reference (version 2015-12-01).
 */
final class AttributeDefaults {

  private static final Map<String, String> APPLICATION =
      Map.ofEntries(
          Map.entry("access_logs.s3.enabled", "false"),
          Map.entry("access_logs.s3.bucket", ""),
          Map.entry("access_logs.s3.prefix", ""),
          Map.entry("client_keep_alive.seconds", "3600"),
          Map.entry("connection_logs.s3.enabled", "false"),
          Map.entry("connection_logs.s3.bucket", ""),
          Map.entry("connection_logs.s3.prefix", ""),
          Map.entry("deletion_protection.enabled", "false"),
          Map.entry("idle_timeout.timeout_seconds", "60"),
          Map.entry("load_balancing.cross_zone.enabled", "true"),
          Map.entry("routing.http.desync_mitigation_mode", "defensive"),
          Map.entry("routing.http.drop_invalid_header_fields.enabled", "false"),
          Map.entry("routing.http.preserve_host_header.enabled", "false"),
          Map.entry("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"),
          Map.entry("routing.http.xff_client_port.enabled", "false"),
          Map.entry("routing.http.xff_header_processing.mode", "append"),
          Map.entry("routing.http2.enabled", "true"),
          Map.entry("waf.fail_open.enabled", "false"),
          Map.entry("zonal_shift.config.enabled", "false"));

  private static final Map<String, String> NETWORK =
      Map.of(
          "access_logs.s3.enabled", "false",
          "access_logs.s3.bucket", "",
          "access_logs.s3.prefix", "",
          "deletion_protection.enabled", "false",
          "dns_record.client_routing_policy", "any_availability_zone",
          "load_balancing.cross_zone.enabled", "false",
          "secondary_ips.auto_assigned.per_subnet", "0",
          "zonal_shift.config.enabled", "false");

  private static final Map<String, String> TARGET_GROUP =
      Map.ofEntries(
          Map.entry("deregistration_delay.timeout_seconds", "300"),
          Map.entry("load_balancing.algorithm.anomaly_mitigation", "off"),
          Map.entry("load_balancing.algorithm.type", "round_robin"),
          Map.entry("load_balancing.cross_zone.enabled", "use_load_balancer_configuration"),
          Map.entry("slow_start.duration_seconds", "0"),
          Map.entry("stickiness.app_cookie.cookie_name", ""),
          Map.entry("stickiness.app_cookie.duration_seconds", "86400"),
          Map.entry("stickiness.enabled", "false"),
          Map.entry("stickiness.lb_cookie.duration_seconds", "86400"),
          Map.entry("stickiness.type", "lb_cookie"),
          Map.entry("target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
          Map.entry("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"),
          Map.entry(
              "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"),
          Map.entry(
              "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
              "off"));

  private static final Map<String, String> LISTENER =
      Map.of("routing.http.response.server.enabled", "true");

  private AttributeDefaults() {}

  static Map<String, String> loadBalancer(LoadBalancerType type) {
    return type == LoadBalancerType.NETWORK ? NETWORK : APPLICATION;
  }

  static Map<String, String> targetGroup() {
    return TARGET_GROUP;
  }

  static Map<String, String> listener() {
    return LISTENER;
  }
}

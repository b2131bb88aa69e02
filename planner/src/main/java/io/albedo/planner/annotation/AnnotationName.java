package io.albedo.planner.annotation;

/**
 * Every annotation under {@value #PREFIX} that aws-load-balancer-controller v3.5.0 knows on an
 * Ingress or its Services. One whose suffix ends with a dot is a family: the rest of its key is a
 * name. What is known of each is in {@code AnnotationCatalogue}.
 */
public enum AnnotationName {
  GROUP_NAME("group.name"),
  GROUP_ORDER("group.order"),
  TAGS("tags"),

  LOAD_BALANCER_NAME("load-balancer-name"),
  SCHEME("scheme"),
  IP_ADDRESS_TYPE("ip-address-type"),
  SUBNETS("subnets"),
  SECURITY_GROUPS("security-groups"),
  MANAGE_BACKEND_SECURITY_GROUP_RULES("manage-backend-security-group-rules"),
  CUSTOMER_OWNED_IPV4_POOL("customer-owned-ipv4-pool"),
  IPAM_IPV4_POOL_ID("ipam-ipv4-pool-id"),
  LOAD_BALANCER_ATTRIBUTES("load-balancer-attributes"),
  MINIMUM_LOAD_BALANCER_CAPACITY("minimum-load-balancer-capacity"),
  WAFV2_ACL_NAME("wafv2-acl-name"),
  WAFV2_ACL_ARN("wafv2-acl-arn"),
  WAF_ACL_ID("waf-acl-id"),
  WEB_ACL_ID("web-acl-id"),
  SHIELD_ADVANCED_PROTECTION("shield-advanced-protection"),
  DRY_RUN_PLAN("dry-run-plan"),

  LISTEN_PORTS("listen-ports"),
  CERTIFICATE_ARN("certificate-arn"),
  SSL_POLICY("ssl-policy"),
  SSL_REDIRECT("ssl-redirect"),
  INBOUND_CIDRS("inbound-cidrs"),
  SECURITY_GROUP_PREFIX_LISTS("security-group-prefix-lists"),
  MUTUAL_AUTHENTICATION("mutual-authentication"),
  LISTENER_ATTRIBUTES("listener-attributes."),
  CREATE_ACM_CERT("create-acm-cert"),
  ACM_PCA_ARN("acm-pca-arn"),

  ACTIONS("actions."),
  CONDITIONS("conditions."),
  TRANSFORMS("transforms."),
  USE_REGEX_PATH_MATCH("use-regex-path-match"),
  JWT_VALIDATION("jwt-validation"),

  AUTH_TYPE("auth-type"),
  AUTH_IDP_COGNITO("auth-idp-cognito"),
  AUTH_IDP_OIDC("auth-idp-oidc"),
  AUTH_ON_UNAUTHENTICATED_REQUEST("auth-on-unauthenticated-request"),
  AUTH_SCOPE("auth-scope"),
  AUTH_SESSION_COOKIE("auth-session-cookie"),
  AUTH_SESSION_TIMEOUT("auth-session-timeout"),

  TARGET_TYPE("target-type"),
  BACKEND_PROTOCOL("backend-protocol"),
  BACKEND_PROTOCOL_VERSION("backend-protocol-version"),
  TARGET_GROUP_ATTRIBUTES("target-group-attributes"),
  HEALTHCHECK_PORT("healthcheck-port"),
  HEALTHCHECK_PROTOCOL("healthcheck-protocol"),
  HEALTHCHECK_PATH("healthcheck-path"),
  HEALTHCHECK_INTERVAL_SECONDS("healthcheck-interval-seconds"),
  HEALTHCHECK_TIMEOUT_SECONDS("healthcheck-timeout-seconds"),
  HEALTHY_THRESHOLD_COUNT("healthy-threshold-count"),
  UNHEALTHY_THRESHOLD_COUNT("unhealthy-threshold-count"),
  SUCCESS_CODES("success-codes"),
  TARGET_NODE_LABELS("target-node-labels"),
  TARGET_CONTROL_PORT("target-control-port."),
  MULTI_CLUSTER_TARGET_GROUP("multi-cluster-target-group"),

  ENABLE_FRONTEND_NLB("enable-frontend-nlb"),
  FRONTEND_NLB_SCHEME("frontend-nlb-scheme"),
  FRONTEND_NLB_SUBNETS("frontend-nlb-subnets"),
  FRONTEND_NLB_SECURITY_GROUPS("frontend-nlb-security-groups"),
  FRONTEND_NLB_LISTENER_PORT_MAPPING("frontend-nlb-listener-port-mapping"),
  FRONTEND_NLB_EIP_ALLOCATIONS("frontend-nlb-eip-allocations"),
  FRONTEND_NLB_ATTRIBUTES("frontend-nlb-attributes"),
  FRONTEND_NLB_TAGS("frontend-nlb-tags"),
  FRONTEND_NLB_HEALTHCHECK_PORT("frontend-nlb-healthcheck-port"),
  FRONTEND_NLB_HEALTHCHECK_PROTOCOL("frontend-nlb-healthcheck-protocol"),
  FRONTEND_NLB_HEALTHCHECK_PATH("frontend-nlb-healthcheck-path"),
  FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS("frontend-nlb-healthcheck-interval-seconds"),
  FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS("frontend-nlb-healthcheck-timeout-seconds"),
  FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT(
      "frontend-nlb-healthcheck-healthy-threshold-count"),
  FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT(
      "frontend-nlb-healthcheck-unhealthy-threshold-count"),
  FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES("frontend-nlb-healthcheck-success-codes");

  /** What all keys begin with. */
  public static final String PREFIX = "alb.ingress.kubernetes.io/";

  private final String suffix;
  private final String key;

  AnnotationName(String suffix) {
    this.suffix = suffix;
    this.key = PREFIX + suffix;
  }

  /** The part after the prefix. */
  public String suffix() {
    return suffix;
  }

  /** The whole key; of a family only what its keys begin with. */
  public String key() {
    return key;
  }

  /** The key of a member of the family. */
  public String key(String member) {
    return key + member;
  }

  public boolean isFamily() {
    return suffix.endsWith(".");
  }
}

package io.albedo.model.alb;

/**
 * The kinds of resource in a stack, in the order in which they are created. The text is the type in
 * the stack JSON of aws-load-balancer-controller v3.5.0.
 */
public enum ResourceType {
  SECURITY_GROUP("AWS::EC2::SecurityGroup", "security group"),
  CERTIFICATE("AWS::ACM::Certificate", "certificate"),
  /** In no stack: the records by which ACM sees that the names of a certificate are ours. */
  CERTIFICATE_VALIDATION("AWS::Route53::RecordSetGroup", "validation records"),
  TARGET_GROUP("AWS::ElasticLoadBalancingV2::TargetGroup", "target group"),
  TARGET_GROUP_BINDING("K8S::ElasticLoadBalancingV2::TargetGroupBinding", "target group binding"),
  LOAD_BALANCER("AWS::ElasticLoadBalancingV2::LoadBalancer", "load balancer"),
  LISTENER("AWS::ElasticLoadBalancingV2::Listener", "listener"),
  LISTENER_RULE("AWS::ElasticLoadBalancingV2::ListenerRule", "rule"),
  /** In the stack JSON one record holds the registrations of all target groups. */
  TARGET_REGISTRATION("FrontendNLBTargetGroup", "target registration"),
  WEB_ACL_ASSOCIATION("AWS::WAFv2::WebACLAssociation", "web ACL association"),
  REGIONAL_WEB_ACL_ASSOCIATION(
      "AWS::WAFRegional::WebACLAssociation", "WAF Classic web ACL association"),
  SHIELD_PROTECTION("AWS::Shield::Protection", "Shield protection");

  private final String text;
  private final String humanName;

  ResourceType(String text, String humanName) {
    this.text = text;
    this.humanName = humanName;
  }

  public String text() {
    return text;
  }

  /** The name in running text, such as {@code target group}. */
  public String humanName() {
    return humanName;
  }
}

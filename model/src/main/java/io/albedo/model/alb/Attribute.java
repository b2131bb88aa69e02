package io.albedo.model.alb;

/** What one resource can need of another: names in the stack JSON and in the AWS APIs. */
public enum Attribute {
  LOAD_BALANCER_ARN("loadBalancerARN", "LoadBalancerArn"),
  DNS_NAME("dnsName", "DNSName"),
  LISTENER_ARN("listenerARN", "ListenerArn"),
  RULE_ARN("ruleARN", "RuleArn"),
  TARGET_GROUP_ARN("targetGroupARN", "TargetGroupArn"),
  TARGET_GROUP_NAME("targetGroupName", "TargetGroupName"),
  CERTIFICATE_ARN("certificateARN", "CertificateArn"),
  VALIDATION_RECORDS("validationRecords", "DomainValidationOptions"),
  GROUP_ID("groupID", "GroupId");

  private final String statusField;
  private final String apiField;

  Attribute(String statusField, String apiField) {
    this.statusField = statusField;
    this.apiField = apiField;
  }

  /** The field below {@code status} in the stack JSON. */
  public String statusField() {
    return statusField;
  }

  /** The field in the answer of the AWS API. */
  public String apiField() {
    return apiField;
  }
}

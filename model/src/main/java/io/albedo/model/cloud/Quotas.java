package io.albedo.model.cloud;

/**
 * Limits of an account. Source: "Quotas for your Application Load Balancers" in the Elastic Load
 * Balancing user guide, and "Amazon VPC quotas".
 */
public record Quotas(
    int rulesPerLoadBalancer,
    int conditionValuesPerRule,
    int wildcardsPerRule,
    int targetGroupsPerForward,
    int targetGroupsPerLoadBalancer,
    int certificatesPerLoadBalancer,
    int permissionsPerSecurityGroup) {

  /** What a new account has. */
  public static Quotas awsDefaults() {
    return new Quotas(100, 5, 5, 5, 100, 25, 60);
  }
}

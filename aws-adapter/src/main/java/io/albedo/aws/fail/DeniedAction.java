package io.albedo.aws.fail;

import io.albedo.model.plan.Operation;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * The action that AWS refused, as IAM names it: a wait looks at something, and a role is taken on
 * before the call that it is for.
 */
final class DeniedAction {

  private DeniedAction() {}

  static String of(Operation operation, AwsServiceException refusal) {
    if (refusal instanceof StsException) {
      return "sts:AssumeRole";
    }
    String api = operation.call().api();
    return switch (api) {
      case "wait:TargetsHealthy", "wait:TargetsDrained" ->
          "elasticloadbalancing:DescribeTargetHealth";
      case "wait:LoadBalancerActive" -> "elasticloadbalancing:DescribeLoadBalancers";
      case "wait:CertificateValidationRecords", "wait:CertificateIssued" ->
          "acm:DescribeCertificate";
      default -> api;
    };
  }
}

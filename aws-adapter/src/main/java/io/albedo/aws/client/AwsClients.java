package io.albedo.aws.client;

import io.albedo.model.alb.AssumedRole;
import java.util.stream.Stream;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A client for each service that Albedo speaks to. All of them may be used by many threads at once.
 */
public interface AwsClients extends AutoCloseable {

  /** The region in which they call. */
  String region();

  ElasticLoadBalancingV2Client loadBalancing();

  Ec2Client ec2();

  AcmClient acm();

  Wafv2Client wafV2();

  WafRegionalClient wafRegional();

  ShieldClient shield();

  Route53Client route53();

  ResourceGroupsTaggingApiClient tagging();

  StsClient sts();

  /**
   * Clients like these, of who has taken a role on; the same ones each time, closed with these.
   *
   * @throws UnsupportedOperationException if nobody here takes roles on
   */
  default AwsClients as(AssumedRole role) {
    throw new UnsupportedOperationException("nobody takes on role " + role.arn());
  }

  /** Closes all of them. Never throws. */
  @Override
  default void close() {
    Stream.<SdkAutoCloseable>of(
            loadBalancing(),
            ec2(),
            acm(),
            wafV2(),
            wafRegional(),
            shield(),
            route53(),
            tagging(),
            sts())
        .forEach(SdkAutoCloseable::close);
  }
}

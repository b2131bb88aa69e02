package io.albedo.aws.client;

import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** The clients that follow from one draft. */
final class DraftedClients implements AwsClients {

  private final String region;
  private final ElasticLoadBalancingV2Client loadBalancing;
  private final Ec2Client ec2;
  private final AcmClient acm;
  private final Wafv2Client wafV2;
  private final WafRegionalClient wafRegional;
  private final ShieldClient shield;
  private final Route53Client route53;
  private final ResourceGroupsTaggingApiClient tagging;
  private final StsClient sts;

  DraftedClients(ClientDraft draft) {
    region = draft.settings().region();
    loadBalancing =
        draft.finish(ElasticLoadBalancingV2Client.builder(), "Elastic Load Balancing v2");
    ec2 = draft.finish(Ec2Client.builder(), "EC2");
    acm = draft.finish(AcmClient.builder(), "ACM");
    wafV2 = draft.finish(Wafv2Client.builder(), "WAFV2");
    wafRegional = draft.finish(WafRegionalClient.builder(), "WAF Regional");
    shield = draft.finish(ShieldClient.builder(), "Shield");
    route53 = draft.finish(Route53Client.builder(), "Route 53");
    tagging = draft.finish(ResourceGroupsTaggingApiClient.builder(), "Resource Groups Tagging API");
    sts = draft.finish(StsClient.builder(), "STS");
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public ElasticLoadBalancingV2Client loadBalancing() {
    return loadBalancing;
  }

  @Override
  public Ec2Client ec2() {
    return ec2;
  }

  @Override
  public AcmClient acm() {
    return acm;
  }

  @Override
  public Wafv2Client wafV2() {
    return wafV2;
  }

  @Override
  public WafRegionalClient wafRegional() {
    return wafRegional;
  }

  @Override
  public ShieldClient shield() {
    return shield;
  }

  @Override
  public Route53Client route53() {
    return route53;
  }

  @Override
  public ResourceGroupsTaggingApiClient tagging() {
    return tagging;
  }

  @Override
  public StsClient sts() {
    return sts;
  }
}

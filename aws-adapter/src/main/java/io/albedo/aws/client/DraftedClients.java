package io.albedo.aws.client;

import com.google.common.base.Suppliers;
import io.albedo.model.alb.AssumedRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * The clients that follow from one draft, each made when it is first asked for: that takes time.
 */
final class DraftedClients implements AwsClients {

  private final String region;
  private final Supplier<ElasticLoadBalancingV2Client> loadBalancing;
  private final Supplier<Ec2Client> ec2;
  private final Supplier<AcmClient> acm;
  private final Supplier<Wafv2Client> wafV2;
  private final Supplier<WafRegionalClient> wafRegional;
  private final Supplier<ShieldClient> shield;
  private final Supplier<Route53Client> route53;
  private final Supplier<ResourceGroupsTaggingApiClient> tagging;
  private final Supplier<StsClient> sts;
  private final List<SdkAutoCloseable> made = new ArrayList<>();
  private final ConcurrentHashMap<AssumedRole, AwsClients> others = new ConcurrentHashMap<>();
  private final Function<AssumedRole, ClientDraft> otherDrafts;

  /**
   * Clients of a draft.
   *
   * @param otherDrafts the draft of who has taken a role on
   */
  DraftedClients(ClientDraft draft, Function<AssumedRole, ClientDraft> otherDrafts) {
    this.otherDrafts = otherDrafts;
    region = draft.settings().region();
    loadBalancing =
        once(
            () ->
                draft.finish(ElasticLoadBalancingV2Client.builder(), "Elastic Load Balancing v2"));
    ec2 = once(() -> draft.finish(Ec2Client.builder(), "EC2"));
    acm = once(() -> draft.finish(AcmClient.builder(), "ACM"));
    wafV2 = once(() -> draft.finish(Wafv2Client.builder(), "WAFV2"));
    wafRegional = once(() -> draft.finish(WafRegionalClient.builder(), "WAF Regional"));
    shield = once(() -> draft.finish(ShieldClient.builder(), "Shield"));
    route53 = once(() -> draft.finish(Route53Client.builder(), "Route 53"));
    tagging =
        once(
            () ->
                draft.finish(
                    ResourceGroupsTaggingApiClient.builder(), "Resource Groups Tagging API"));
    sts = once(() -> draft.finish(StsClient.builder(), "STS"));
  }

  private <C extends SdkAutoCloseable> Supplier<C> once(Supplier<C> make) {
    return Suppliers.memoize(() -> remember(make.get()));
  }

  private synchronized <C extends SdkAutoCloseable> C remember(C client) {
    made.add(client);
    return client;
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public ElasticLoadBalancingV2Client loadBalancing() {
    return loadBalancing.get();
  }

  @Override
  public Ec2Client ec2() {
    return ec2.get();
  }

  @Override
  public AcmClient acm() {
    return acm.get();
  }

  @Override
  public Wafv2Client wafV2() {
    return wafV2.get();
  }

  @Override
  public WafRegionalClient wafRegional() {
    return wafRegional.get();
  }

  @Override
  public ShieldClient shield() {
    return shield.get();
  }

  @Override
  public Route53Client route53() {
    return route53.get();
  }

  @Override
  public ResourceGroupsTaggingApiClient tagging() {
    return tagging.get();
  }

  @Override
  public StsClient sts() {
    return sts.get();
  }

  @Override
  public AwsClients as(AssumedRole role) {
    return others.computeIfAbsent(
        role, taken -> new DraftedClients(otherDrafts.apply(taken), otherDrafts));
  }

  @Override
  public synchronized void close() {
    others.values().forEach(AwsClients::close);
    others.clear();
    made.forEach(SdkAutoCloseable::close);
    made.clear();
  }
}

package io.albedo.aws.testing;

import io.albedo.aws.client.AwsClients;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** Clients on a wire of the test's own. They retry nothing. */
public record TestClients(
    ElasticLoadBalancingV2Client loadBalancing,
    Ec2Client ec2,
    AcmClient acm,
    Wafv2Client wafV2,
    WafRegionalClient wafRegional,
    ShieldClient shield,
    Route53Client route53,
    ResourceGroupsTaggingApiClient tagging,
    StsClient sts)
    implements AwsClients {

  private record Wire(SdkHttpClient http, Consumer<ClientOverrideConfiguration.Builder> override) {
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C under(B builder) {
      return builder
          .region(Region.EU_WEST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(http)
          .overrideConfiguration(
              o -> override.accept(o.retryStrategy(AwsRetryStrategy.doNotRetry())))
          .build();
    }
  }

  public static TestClients on(SdkHttpClient http) {
    return on(http, override -> {});
  }

  /** Clients of which the test changes something. */
  public static TestClients on(
      SdkHttpClient http, Consumer<ClientOverrideConfiguration.Builder> override) {
    Wire wire = new Wire(http, override);
    return new TestClients(
        wire.under(ElasticLoadBalancingV2Client.builder()),
        wire.under(Ec2Client.builder()),
        wire.under(AcmClient.builder()),
        wire.under(Wafv2Client.builder()),
        wire.under(WafRegionalClient.builder()),
        wire.under(ShieldClient.builder()),
        wire.under(Route53Client.builder()),
        wire.under(ResourceGroupsTaggingApiClient.builder()),
        wire.under(StsClient.builder()));
  }

  @Override
  public String region() {
    return Region.EU_WEST_1.id();
  }
}

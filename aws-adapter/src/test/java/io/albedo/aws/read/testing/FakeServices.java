package io.albedo.aws.read.testing;

import io.albedo.model.alb.OwnershipTags;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ListHostedZonesRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.waf.model.GetWebAclForResourceRequest;
import software.amazon.awssdk.services.waf.model.GetWebAclForResourceResponse;
import software.amazon.awssdk.services.waf.model.WebACLSummary;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;

/** Services of which one operation each is read. */
final class FakeServices {

  private final CallLog log;

  FakeServices(CallLog log) {
    this.log = log;
  }

  /** WAF Classic. Its operation has the name of one of WAFv2, so that it is logged with more. */
  WafRegionalClient wafRegional() {
    return new WafRegionalClient() {
      @Override
      public GetWebAclForResourceResponse getWebACLForResource(
          GetWebAclForResourceRequest request) {
        log.add("Regional GetWebACLForResource");
        return GetWebAclForResourceResponse.builder()
            .webACLSummary(WebACLSummary.builder().webACLId("acl-1").name("old").build())
            .build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  Route53Client route53() {
    return new Route53Client() {
      @Override
      public ListHostedZonesResponse listHostedZones(ListHostedZonesRequest request) {
        log.add("ListHostedZones");
        return ListHostedZonesResponse.builder()
            .hostedZones(HostedZone.builder().id("Z1").name("example.com.").build())
            .isTruncated(false)
            .build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  /** Finds what has the tag of the cluster. */
  ResourceGroupsTaggingApiClient tagging(FakeLoadBalancing account) {
    return new ResourceGroupsTaggingApiClient() {
      @Override
      public GetResourcesResponse getResources(GetResourcesRequest request) {
        log.add("GetResources");
        List<ResourceTagMapping> found = new ArrayList<>();
        account.tags.forEach(
            (arn, tags) -> {
              if (tags.containsKey(OwnershipTags.CLUSTER) && !arn.contains("listener")) {
                found.add(
                    ResourceTagMapping.builder()
                        .resourceARN(arn)
                        .tags(
                            tags.entrySet().stream()
                                .map(t -> Tag.builder().key(t.getKey()).value(t.getValue()).build())
                                .toList())
                        .build());
              }
            });
        return GetResourcesResponse.builder().resourceTagMappingList(found).build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  StsClient sts() {
    return new StsClient() {
      @Override
      public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
        log.add("GetCallerIdentity");
        return GetCallerIdentityResponse.builder().account("123456789012").build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }
}

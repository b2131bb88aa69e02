package io.albedo.aws.read.testing;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeCapacityReservationResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenerCertificatesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoresRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTrustStoresResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TrustStore;

/** Answers what its lists hold, a page of {@link #PAGE} at a time. */
public final class FakeLoadBalancing implements ElasticLoadBalancingV2Client {

  public static final int PAGE = 10;
  private static final int MOST_TAGGED = 20;

  public final List<LoadBalancer> balancers = new ArrayList<>();
  public final List<TargetGroup> targetGroups = new ArrayList<>();
  public final List<Listener> listeners = new ArrayList<>();
  public final Map<String, List<Rule>> rules = new LinkedHashMap<>();
  public final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
  public final Map<String, List<TargetHealthDescription>> targets = new LinkedHashMap<>();
  public final List<TrustStore> trustStores = new ArrayList<>();
  private final CallLog log;
  private int pageSize = PAGE;

  FakeLoadBalancing(CallLog log) {
    this.log = log;
  }

  /** From now on pages are as long as AWS's. */
  public void withLongPages() {
    pageSize = 100;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public DescribeLoadBalancersResponse describeLoadBalancers(DescribeLoadBalancersRequest request) {
    log.add("DescribeLoadBalancers");
    int page = page(request.marker());
    int size = size(request.pageSize());
    return DescribeLoadBalancersResponse.builder()
        .loadBalancers(on(page, size, balancers))
        .nextMarker(after(page, size, balancers))
        .build();
  }

  @Override
  public DescribeTargetGroupsResponse describeTargetGroups(DescribeTargetGroupsRequest request) {
    log.add("DescribeTargetGroups");
    int page = page(request.marker());
    int size = size(request.pageSize());
    return DescribeTargetGroupsResponse.builder()
        .targetGroups(on(page, size, targetGroups))
        .nextMarker(after(page, size, targetGroups))
        .build();
  }

  @Override
  public DescribeListenersResponse describeListeners(DescribeListenersRequest request) {
    log.add("DescribeListeners");
    return DescribeListenersResponse.builder()
        .listeners(
            listeners.stream()
                .filter(l -> l.loadBalancerArn().equals(request.loadBalancerArn()))
                .toList())
        .build();
  }

  @Override
  public DescribeRulesResponse describeRules(DescribeRulesRequest request) {
    log.add("DescribeRules");
    int page = page(request.marker());
    int size = size(request.pageSize());
    List<Rule> all = rules.getOrDefault(request.listenerArn(), List.of());
    return DescribeRulesResponse.builder()
        .rules(on(page, size, all))
        .nextMarker(after(page, size, all))
        .build();
  }

  @Override
  public DescribeTagsResponse describeTags(DescribeTagsRequest request) {
    log.add("DescribeTags");
    if (request.resourceArns().size() > MOST_TAGGED) {
      throw new IllegalStateException("more than AWS takes");
    }
    return DescribeTagsResponse.builder()
        .tagDescriptions(request.resourceArns().stream().map(this::tagged).toList())
        .build();
  }

  private TagDescription tagged(String arn) {
    return TagDescription.builder()
        .resourceArn(arn)
        .tags(
            tags.getOrDefault(arn, Map.of()).entrySet().stream()
                .map(t -> Tag.builder().key(t.getKey()).value(t.getValue()).build())
                .toList())
        .build();
  }

  @Override
  public DescribeLoadBalancerAttributesResponse describeLoadBalancerAttributes(
      DescribeLoadBalancerAttributesRequest request) {
    log.add("DescribeLoadBalancerAttributes");
    return DescribeLoadBalancerAttributesResponse.builder()
        .attributes(
            LoadBalancerAttribute.builder().key("idle_timeout.timeout_seconds").value("60").build())
        .build();
  }

  @Override
  public DescribeTargetGroupAttributesResponse describeTargetGroupAttributes(
      DescribeTargetGroupAttributesRequest request) {
    log.add("DescribeTargetGroupAttributes");
    return DescribeTargetGroupAttributesResponse.builder()
        .attributes(TargetGroupAttribute.builder().key("stickiness.enabled").value("false").build())
        .build();
  }

  @Override
  public DescribeListenerAttributesResponse describeListenerAttributes(
      DescribeListenerAttributesRequest request) {
    log.add("DescribeListenerAttributes");
    return DescribeListenerAttributesResponse.builder().build();
  }

  @Override
  public DescribeListenerCertificatesResponse describeListenerCertificates(
      DescribeListenerCertificatesRequest request) {
    log.add("DescribeListenerCertificates");
    return DescribeListenerCertificatesResponse.builder()
        .certificates(
            Certificate.builder().certificateArn("arn:default").isDefault(true).build(),
            Certificate.builder().certificateArn("arn:more").isDefault(false).build())
        .build();
  }

  @Override
  public DescribeCapacityReservationResponse describeCapacityReservation(
      DescribeCapacityReservationRequest request) {
    log.add("DescribeCapacityReservation");
    return DescribeCapacityReservationResponse.builder()
        .minimumLoadBalancerCapacity(c -> c.capacityUnits(300))
        .build();
  }

  @Override
  public DescribeTargetHealthResponse describeTargetHealth(DescribeTargetHealthRequest request) {
    log.add("DescribeTargetHealth");
    return DescribeTargetHealthResponse.builder()
        .targetHealthDescriptions(targets.getOrDefault(request.targetGroupArn(), List.of()))
        .build();
  }

  @Override
  public DescribeTrustStoresResponse describeTrustStores(DescribeTrustStoresRequest request) {
    log.add("DescribeTrustStores");
    return DescribeTrustStoresResponse.builder().trustStores(trustStores).build();
  }

  private static int page(@Nullable String marker) {
    return Optional.ofNullable(marker).map(Integer::parseInt).orElse(0);
  }

  /**
   * Who asks for nothing else gets a page of this size, who asks for more not more than so many.
   */
  private int size(@Nullable Integer asked) {
    return asked == null || pageSize == PAGE ? pageSize : asked;
  }

  private static <T> List<T> on(int page, int size, List<T> all) {
    return all.isEmpty() ? List.of() : Lists.partition(all, size).get(page);
  }

  private static @Nullable String after(int page, int size, List<?> all) {
    return (page + 1) * size < all.size() ? Integer.toString(page + 1) : null;
  }
}

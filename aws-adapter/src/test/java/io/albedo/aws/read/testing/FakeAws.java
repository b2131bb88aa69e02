package io.albedo.aws.read.testing;

import io.albedo.aws.client.AwsClients;
import io.albedo.model.alb.AssumedRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.DescribeCertificateRequest;
import software.amazon.awssdk.services.acm.model.DescribeCertificateResponse;
import software.amazon.awssdk.services.acm.model.ListCertificatesRequest;
import software.amazon.awssdk.services.acm.model.ListCertificatesResponse;
import software.amazon.awssdk.services.acm.model.ListTagsForCertificateRequest;
import software.amazon.awssdk.services.acm.model.ListTagsForCertificateResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.shield.model.DescribeProtectionRequest;
import software.amazon.awssdk.services.shield.model.DescribeProtectionResponse;
import software.amazon.awssdk.services.shield.model.GetSubscriptionStateRequest;
import software.amazon.awssdk.services.shield.model.GetSubscriptionStateResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.GetWebAclForResourceRequest;
import software.amazon.awssdk.services.wafv2.model.GetWebAclForResourceResponse;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsRequest;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;

/** An account with one VPC. What it has no answer for fails as not supported. */
public final class FakeAws implements AwsClients {

  public static final String VPC = "vpc-1";
  private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:";

  public final CallLog log = new CallLog();
  public final FakeLoadBalancing loadBalancing = new FakeLoadBalancing(log);
  public final FakeEc2 ec2 = new FakeEc2(log);
  public final List<CertificateSummary> certificates = new ArrayList<>();
  public final List<String> webAcls = new ArrayList<>();
  public final Map<String, String> protections = new TreeMap<>();

  /** Other accounts, by the role that is taken on there. */
  public final Map<String, AwsClients> roles = new TreeMap<>();

  public FakeAws() {
    ec2.vpcs.add(
        software.amazon.awssdk.services.ec2.model.Vpc.builder()
            .vpcId(VPC)
            .cidrBlock("10.0.0.0/16")
            .build());
  }

  /** A stack of a cluster: a load balancer, its listener with rules, a target group. */
  public void addStack(String cluster, String stack, int rules) {
    String name = cluster + "-" + stack.replace('/', '-');
    LoadBalancer balancer = addLoadBalancer(name, VPC, tags(cluster, stack, "LoadBalancer"));
    addTargetGroup(name, "ip", tags(cluster, stack, stack + "-api:80"));
    String listener = ARN + "listener/app/" + name + "/1/80";
    loadBalancing.listeners.add(
        Listener.builder()
            .listenerArn(listener)
            .loadBalancerArn(balancer.loadBalancerArn())
            .port(80)
            .protocol("HTTP")
            .defaultActions(
                Action.builder()
                    .type("fixed-response")
                    .fixedResponseConfig(f -> f.statusCode("404"))
                    .build())
            .build());
    loadBalancing.tags.put(listener, tags(cluster, stack, "80"));
    List<Rule> all = new ArrayList<>();
    all.add(
        Rule.builder().ruleArn(listener + "/default").priority("default").isDefault(true).build());
    for (int i = 1; i <= rules; i++) {
      all.add(rule(ARN + "listener-rule/app/" + name + "/1/80/" + i, i, name));
      loadBalancing.tags.put(all.getLast().ruleArn(), tags(cluster, stack, "80:" + i));
    }
    loadBalancing.rules.put(listener, all);
  }

  private static Rule rule(String arn, int priority, String targetGroup) {
    return Rule.builder()
        .ruleArn(arn)
        .priority(Integer.toString(priority))
        .isDefault(false)
        .conditions(
            RuleCondition.builder()
                .field("path-pattern")
                .pathPatternConfig(p -> p.values("/" + priority + "/*"))
                .build())
        .actions(
            Action.builder()
                .type("forward")
                .targetGroupArn(ARN + "targetgroup/" + targetGroup + "/1")
                .build())
        .build();
  }

  public LoadBalancer addLoadBalancer(String name, String vpc, Map<String, String> tags) {
    LoadBalancer balancer =
        LoadBalancer.builder()
            .loadBalancerArn(ARN + "loadbalancer/app/" + name + "/1")
            .loadBalancerName(name)
            .dnsName(name + ".example.com")
            .type("application")
            .scheme("internal")
            .ipAddressType("ipv4")
            .vpcId(vpc)
            .state(s -> s.code("active"))
            .build();
    loadBalancing.balancers.add(balancer);
    loadBalancing.tags.put(balancer.loadBalancerArn(), tags);
    return balancer;
  }

  public TargetGroup addTargetGroup(String name, String type, Map<String, String> tags) {
    TargetGroup group =
        TargetGroup.builder()
            .targetGroupArn(ARN + "targetgroup/" + name + "/1")
            .targetGroupName(name)
            .targetType(type)
            .protocol("HTTP")
            .protocolVersion("HTTP1")
            .port(80)
            .vpcId(VPC)
            .healthCheckProtocol("HTTP")
            .build();
    loadBalancing.targetGroups.add(group);
    loadBalancing.tags.put(group.targetGroupArn(), tags);
    return group;
  }

  public static Map<String, String> tags(String cluster, String stack, String resource) {
    return Map.of(
        "elbv2.k8s.aws/cluster",
        cluster,
        "ingress.k8s.aws/stack",
        stack,
        "ingress.k8s.aws/resource",
        resource);
  }

  /** What AWS answers when it refuses. */
  public static RuntimeException refusal(int status, String code, String message) {
    AwsServiceException.Builder builder = ElasticLoadBalancingV2Exception.builder();
    return builder
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }

  /** Who is not among {@link #roles} may not take a role on. */
  @Override
  public AwsClients as(AssumedRole role) {
    AwsClients taken = roles.get(role.arn());
    if (taken == null) {
      AwsServiceException.Builder denial = StsException.builder();
      throw denial
          .statusCode(403)
          .awsErrorDetails(
              AwsErrorDetails.builder().errorCode("AccessDenied").errorMessage("no").build())
          .build();
    }
    return taken;
  }

  @Override
  public String region() {
    return "eu-west-1";
  }

  @Override
  public FakeLoadBalancing loadBalancing() {
    return loadBalancing;
  }

  @Override
  public FakeEc2 ec2() {
    return ec2;
  }

  @Override
  public AcmClient acm() {
    return new Acm();
  }

  @Override
  public Wafv2Client wafV2() {
    return new Waf();
  }

  @Override
  public WafRegionalClient wafRegional() {
    return new FakeServices(log).wafRegional();
  }

  @Override
  public ShieldClient shield() {
    return new Shield();
  }

  @Override
  public Route53Client route53() {
    return new FakeServices(log).route53();
  }

  @Override
  public ResourceGroupsTaggingApiClient tagging() {
    return new FakeServices(log).tagging(loadBalancing);
  }

  @Override
  public StsClient sts() {
    return new FakeServices(log).sts();
  }

  private final class Acm implements AcmClient {

    @Override
    public ListCertificatesResponse listCertificates(ListCertificatesRequest request) {
      log.add("ListCertificates");
      return ListCertificatesResponse.builder().certificateSummaryList(certificates).build();
    }

    @Override
    public DescribeCertificateResponse describeCertificate(DescribeCertificateRequest request) {
      log.add("DescribeCertificate");
      return DescribeCertificateResponse.builder()
          .certificate(
              CertificateDetail.builder()
                  .certificateArn(request.certificateArn())
                  .status("ISSUED")
                  .subjectAlternativeNames("many.example.com", "more.example.com")
                  .certificateAuthorityArn("arn:ca")
                  .build())
          .build();
    }

    @Override
    public ListTagsForCertificateResponse listTagsForCertificate(
        ListTagsForCertificateRequest request) {
      log.add("ListTagsForCertificate");
      return ListTagsForCertificateResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final class Waf implements Wafv2Client {

    @Override
    public ListWebAcLsResponse listWebACLs(ListWebAcLsRequest request) {
      log.add("ListWebACLs");
      return ListWebAcLsResponse.builder()
          .webACLs(
              webAcls.stream()
                  .map(
                      name ->
                          software.amazon.awssdk.services.wafv2.model.WebACLSummary.builder()
                              .name(name)
                              .arn("arn:acl:" + name)
                              .id(name)
                              .build())
                  .toList())
          .build();
    }

    @Override
    public GetWebAclForResourceResponse getWebACLForResource(GetWebAclForResourceRequest request) {
      log.add("GetWebACLForResource");
      return GetWebAclForResourceResponse.builder().webACL(a -> a.arn("arn:acl:site")).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final class Shield implements ShieldClient {

    @Override
    public GetSubscriptionStateResponse getSubscriptionState(GetSubscriptionStateRequest request) {
      log.add("GetSubscriptionState");
      return GetSubscriptionStateResponse.builder().subscriptionState("ACTIVE").build();
    }

    @Override
    public DescribeProtectionResponse describeProtection(DescribeProtectionRequest request) {
      log.add("DescribeProtection");
      String id = protections.get(request.resourceArn());
      if (id == null) {
        throw refusal(400, "ResourceNotFoundException", "none");
      }
      return DescribeProtectionResponse.builder()
          .protection(p -> p.id(id).name("managed by aws-load-balancer-controller"))
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}

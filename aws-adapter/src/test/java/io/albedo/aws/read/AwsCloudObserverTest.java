package io.albedo.aws.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.base.Ticker;
import io.albedo.aws.client.ApiCall;
import io.albedo.aws.read.testing.FakeAws;
import io.albedo.aws.read.testing.FakeEc2;
import io.albedo.aws.read.testing.FakeLoadBalancing;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

class AwsCloudObserverTest {

  private static final CloudNeed ELSEWHERE =
      new CloudNeed.TargetsOf(
          new Arn("arn:tg"), Optional.of(new AssumedRole("arn:r", Optional.empty())));

  private static final CloudNeed OURS = new CloudNeed.OwnedResources("shop/web");

  private final FakeAws aws = new FakeAws();
  private final AtomicLong clock = new AtomicLong();
  private final ReadCaches caches =
      new ReadCaches(
          new Ticker() {
            @Override
            public long read() {
              return clock.get();
            }
          });
  private final List<CloudUnreadableException> passedOver = new ArrayList<>();
  private ReadScope scope = ReadScope.of("prod", new VpcId(FakeAws.VPC));

  @Test
  void aStackIsReadWithAllThatBelongsToIt() {
    aws.addStack("prod", "shop/web", 3);

    CloudState state = observe(OURS);

    assertThat(state.loadBalancers())
        .singleElement()
        .satisfies(
            balancer -> {
              assertThat(balancer.spec().id().id()).isEqualTo("LoadBalancer");
              assertThat(balancer.spec().attributes())
                  .containsEntry("idle_timeout.timeout_seconds", "60");
              assertThat(balancer.spec().tags()).containsEntry("ingress.k8s.aws/stack", "shop/web");
            });
    assertThat(state.listeners()).singleElement().matches(l -> l.spec().port() == 80);
    assertThat(state.rules())
        .extracting(rule -> rule.spec().id().id())
        .containsExactly("80:1", "80:2", "80:3");
    assertThat(state.rules()).allMatch(rule -> rule.spec().tags().size() == 3);
    assertThat(state.targetGroups())
        .singleElement()
        .matches(group -> group.spec().attributes().containsKey("stickiness.enabled"));
    assertThat(state.facts().orElseThrow().accountId()).isEqualTo("123456789012");
  }

  @Test
  void whatNobodyAskedForIsLeftOut() {
    aws.addStack("prod", "shop/web", 1);
    aws.addStack("prod", "shop/other", 1);
    aws.addStack("test", "shop/web", 1);
    aws.addLoadBalancer("elsewhere", "vpc-2", FakeAws.tags("prod", "shop/web", "LoadBalancer"));
    aws.addLoadBalancer("foreign", FakeAws.VPC, Map.of());

    CloudState state = observe(OURS);

    assertThat(state.loadBalancers()).hasSize(1);
    assertThat(state.listeners()).hasSize(1);
    assertThat(state.targetGroups()).hasSize(1);
  }

  @Test
  void allStacksOfAClusterAreReadIfThoseWithoutAnIngressShallBeSeen() {
    aws.addStack("prod", "shop/web", 1);
    aws.addStack("prod", "shop/other", 1);
    aws.addStack("test", "shop/web", 1);
    scope = scope.with(Breadth.CLUSTER);

    CloudState state = observe(OURS);

    assertThat(state.loadBalancers()).hasSize(2);
    assertThat(state.rules()).hasSize(2);
  }

  /** Half a stack would look like one whose other half somebody has deleted. */
  @Test
  void aStackOfWhichSomethingIsNamedIsReadAsAWhole() {
    aws.addStack("prod", "shop/web", 1);
    aws.addStack("prod", "shop/other", 2);

    CloudState state = observe(OURS, new CloudNeed.TargetGroupNamed("prod-shop-other"));

    assertThat(state.targetGroups()).hasSize(2);
    assertThat(state.loadBalancers()).hasSize(2);
    assertThat(state.rules()).hasSize(3);
  }

  @Test
  void listsAreReadToTheirLastPage() {
    for (int i = 0; i < 3 * FakeLoadBalancing.PAGE; i++) {
      aws.addLoadBalancer("foreign-" + i, FakeAws.VPC, Map.of());
    }
    aws.addStack("prod", "shop/web", 25);

    CloudState state = observe(OURS);

    assertThat(state.loadBalancers()).hasSize(1);
    assertThat(state.rules()).hasSize(25);
    assertThat(aws.log.count("DescribeLoadBalancers")).isEqualTo(4);
    assertThat(aws.log.count("DescribeRules")).isEqualTo(3);
  }

  /** 1 load balancer and 1 target group in one call; 1 listener and 39 rules in two. */
  @Test
  void tagsAreAskedForByTwenties() {
    aws.addStack("prod", "shop/web", 39);

    observe(OURS);

    assertThat(aws.log.count("DescribeTags")).isEqualTo(3);
  }

  @Test
  void theTagsOfAllGroupsShareTheirCalls() {
    CloudNeed[] needs = new CloudNeed[5];
    for (int i = 0; i < needs.length; i++) {
      aws.addStack("prod", "shop/web" + i, 2);
      needs[i] = new CloudNeed.OwnedResources("shop/web" + i);
    }

    observe(needs);

    assertThat(aws.log.count("DescribeTags")).isEqualTo(2);
    assertThat(aws.log.count("DescribeLoadBalancers")).isEqualTo(1);
    assertThat(aws.log.count("DescribeSecurityGroups")).isEqualTo(1);
  }

  @Test
  void anEmptyAccountTakesFewCalls() {
    observe(OURS, new CloudNeed.BackendSecurityGroup("prod"));

    assertThat(aws.log.counts())
        .isEqualTo(
            Map.of(
                "DescribeLoadBalancers", 1L,
                "DescribeTargetGroups", 1L,
                "DescribeSecurityGroups", 1L,
                "DescribeVpcs", 1L));
  }

  @Test
  void tagsAreRememberedForTwentyMinutes() {
    aws.addStack("prod", "shop/web", 1);
    observe(OURS);
    aws.log.clear();

    pass(Duration.ofMinutes(19));
    observe(OURS);
    assertThat(aws.log.count("DescribeTags")).isZero();

    pass(Duration.ofMinutes(2));
    observe(OURS);
    assertThat(aws.log.count("DescribeTags")).isEqualTo(2);
  }

  @Test
  void whatACallOfOursNamedIsAskedForAgain() {
    aws.addStack("prod", "shop/web", 1);
    String balancer = observe(OURS).loadBalancers().getFirst().arn().value();
    aws.loadBalancing.tags.put(balancer, Map.of());
    assertThat(observe(OURS).loadBalancers()).hasSize(1);

    caches.called(called("Elastic Load Balancing v2", "RemoveTags", balancer));

    assertThat(observe(OURS).loadBalancers()).isEmpty();
  }

  @Test
  void aReadOfOursForgetsNothing() {
    aws.addStack("prod", "shop/web", 1);
    String balancer = observe(OURS).loadBalancers().getFirst().arn().value();
    aws.log.clear();

    caches.called(called("Elastic Load Balancing v2", "DescribeTags", balancer));
    observe(OURS);

    assertThat(aws.log.count("DescribeTags")).isZero();
  }

  @Test
  void aFailedReadIsNoEmptyAccount() {
    aws.addStack("prod", "shop/web", 1);
    aws.log.fail("DescribeRules", FakeAws.refusal(403, "AccessDenied", "you may not"));

    assertThatExceptionOfType(CloudUnreadableException.class)
        .isThrownBy(() -> observe(OURS))
        .satisfies(
            failure -> {
              assertThat(failure.operation()).isEqualTo("elasticloadbalancing:DescribeRules");
              assertThat(failure.resource()).contains("listener/app/prod-shop-web");
              assertThat(failure.failure().code()).isEqualTo("AccessDenied");
            })
        .withMessageContaining("you may not");
  }

  @Test
  void anExpiredTokenComesWithAdvice() {
    aws.log.fail("DescribeVpcs", FakeAws.refusal(400, "RequestExpired", "Request has expired."));

    assertThatExceptionOfType(CloudUnreadableException.class)
        .isThrownBy(() -> observe(OURS))
        .withMessageContaining("ec2:DescribeVpcs of VPC vpc-1 failed: RequestExpired")
        .withMessageContaining("sign in again")
        .withMessageContaining("clock");
  }

  @Test
  void aVpcThatDoesNotExistIsSaidToBeMissing() {
    scope = ReadScope.of("prod", new VpcId("vpc-404"));

    assertThatExceptionOfType(CloudUnreadableException.class)
        .isThrownBy(() -> observe(OURS))
        .withMessageContaining("there is no VPC vpc-404 in region eu-west-1");
  }

  @Test
  void whatGoesAwayDuringAReadIsReadAnew() {
    aws.addStack("prod", "shop/web", 1);
    aws.log.failOnce("DescribeTags", FakeAws.refusal(400, "LoadBalancerNotFound", "gone"));

    assertThat(observe(OURS).loadBalancers()).hasSize(1);

    assertThat(aws.log.count("DescribeLoadBalancers")).isEqualTo(2);
  }

  @Test
  void whatIsAlwaysGoneIsAFailure() {
    aws.addStack("prod", "shop/web", 1);
    aws.log.fail("DescribeListeners", FakeAws.refusal(400, "LoadBalancerNotFound", "gone"));

    assertThatExceptionOfType(CloudUnreadableException.class).isThrownBy(() -> observe(OURS));

    assertThat(aws.log.count("DescribeLoadBalancers")).isEqualTo(3);
  }

  @Test
  void onlyTargetGroupsOfLoadBalancersHaveTheirTargetsRead() {
    aws.addStack("prod", "shop/web", 1);
    TargetGroup group =
        aws.addTargetGroup(
            "front", "alb", FakeAws.tags("prod", "shop/web", "FrontendNlb-tg-TCP-80"));
    aws.loadBalancing.targets.put(
        group.targetGroupArn(),
        List.of(
            TargetHealthDescription.builder()
                .target(TargetDescription.builder().id("arn:alb").port(80).build())
                .targetHealth(h -> h.state("unhealthy").reason("Target.FailedHealthChecks"))
                .build()));

    CloudState state = observe(OURS);

    assertThat(aws.log.count("DescribeTargetHealth")).isEqualTo(1);
    assertThat(state.targets())
        .containsOnlyKeys(new Arn(group.targetGroupArn()))
        .hasEntrySatisfying(
            new Arn(group.targetGroupArn()),
            targets ->
                assertThat(targets.getFirst().health().orElseThrow().reason())
                    .contains("Target.FailedHealthChecks"));
  }

  @Test
  void anInstanceComesWithTheSecurityGroupsOnIt() {
    aws.ec2.securityGroups.add(securityGroup("sg-node", Map.of()));

    CloudState state = observe(new CloudNeed.InstanceWithId("i-1"));

    assertThat(state.instances().values())
        .singleElement()
        .matches(instance -> instance.primary().orElseThrow().id().equals("eni-1"));
    assertThat(state.securityGroups())
        .singleElement()
        .matches(group -> group.groupId().value().equals("sg-node"));
  }

  @Test
  void targetsThatAreAskedForAreReadAndAGroupThatIsGoneIsMissing() {
    Arn arn = new Arn("arn:tg");
    aws.loadBalancing.targets.put(
        arn.value(),
        List.of(
            TargetHealthDescription.builder()
                .target(TargetDescription.builder().id("10.0.0.1").port(80).build())
                .build()));
    CloudNeed need = new CloudNeed.TargetsOf(arn, Optional.empty());
    assertThat(observe(need).targets().get(arn)).hasSize(1);

    aws.log.fail("DescribeTargetHealth", FakeAws.refusal(400, "TargetGroupNotFound", "gone"));

    assertThat(observe(need).targets()).isEmpty();
  }

  @Test
  void targetsOfAnotherAccountAreReadWithItsRole() {
    FakeAws other = new FakeAws();
    other.loadBalancing.targets.put(
        "arn:tg",
        List.of(
            TargetHealthDescription.builder()
                .target(TargetDescription.builder().id("10.0.0.1").port(80).build())
                .build()));
    aws.roles.put("arn:r", other);

    assertThat(observe(ELSEWHERE).targets().get(new Arn("arn:tg"))).hasSize(1);
  }

  @Test
  void aRoleThatIsRefusedIsSaidAndItsTargetsAreNotTakenForNone() {
    assertThatExceptionOfType(CloudUnreadableException.class)
        .isThrownBy(() -> observe(ELSEWHERE))
        .withMessageContaining("arn:r for targets of arn:tg")
        .withMessageContaining("sts:AssumeRole");
  }

  @Test
  void capacityIsReadWhereItIsAskedFor() {
    aws.addStack("prod", "shop/web", 1);

    assertThat(observe(OURS).loadBalancers().getFirst().spec().minimumCapacityUnits())
        .isEqualTo(OptionalInt.empty());
    assertThat(
            observe(OURS, new CloudNeed.CapacityOfStack("shop/web"))
                .loadBalancers()
                .getFirst()
                .spec()
                .minimumCapacityUnits())
        .hasValue(300);
  }

  @Test
  void routesAreReadOnlyWhereNoSubnetIsTagged() {
    aws.ec2.subnets.add(subnet("subnet-1", Map.of("kubernetes.io/role/internal-elb", "1")));

    observe(new CloudNeed.SubnetsForScheme(Scheme.INTERNAL));
    assertThat(aws.log.count("DescribeRouteTables")).isZero();

    observe(new CloudNeed.SubnetsForScheme(Scheme.INTERNET_FACING));
    assertThat(aws.log.count("DescribeRouteTables")).isEqualTo(1);
  }

  @Test
  void zonesAreReadOnce() {
    observe(new CloudNeed.SubnetsForScheme(Scheme.INTERNAL));
    pass(Duration.ofDays(30));
    observe(new CloudNeed.SubnetsForScheme(Scheme.INTERNAL));

    assertThat(aws.log.count("DescribeAvailabilityZones")).isEqualTo(1);
    assertThat(aws.log.count("DescribeSubnets")).isEqualTo(2);
  }

  @Test
  void securityGroupsAreFoundByIdNameAndTag() {
    aws.ec2.securityGroups.add(securityGroup("sg-1", Map.of()));
    aws.ec2.securityGroups.add(securityGroup("sg-2", Map.of("Name", "edge")));
    aws.ec2.securityGroups.add(
        securityGroup("sg-3", FakeAws.tags("prod", "shop/web", "ManagedLBSecurityGroup")));
    aws.ec2.securityGroups.add(
        securityGroup("sg-4", FakeAws.tags("prod", "shop/other", "ManagedLBSecurityGroup")));
    aws.ec2.securityGroups.add(securityGroup("sg-5", Map.of("Name", "foreign")));

    CloudState state =
        observe(
            OURS,
            new CloudNeed.SecurityGroupNamed("sg-1"),
            new CloudNeed.SecurityGroupNamed("edge"));

    assertThat(state.securityGroups())
        .extracting(group -> group.groupId().value())
        .containsExactly("sg-1", "sg-2", "sg-3");
  }

  @Test
  void aPermissionIsSplitByItsSourcesAndKeepsItsDescription() {
    aws.ec2.securityGroups.add(securityGroup("sg-1", Map.of()));

    CloudState state = observe(new CloudNeed.SecurityGroupNamed("sg-1"));

    assertThat(state.securityGroups().getFirst().spec().ingress()).hasSize(2);
    assertThat(state.permissionDescriptions().values())
        .singleElement()
        .satisfies(described -> assertThat(described.values()).containsExactly("office"));
  }

  @Test
  void theListOfCertificatesTellsEnoughOfMost() {
    aws.certificates.add(certificate("arn:1").build());
    aws.certificates.add(certificate("arn:2").hasAdditionalSubjectAlternativeNames(true).build());
    aws.certificates.add(certificate("arn:3").type("PRIVATE").build());

    CloudState state = observe(new CloudNeed.CertificateForHost("a.example.com"));

    assertThat(aws.log.count("DescribeCertificate")).isEqualTo(2);
    assertThat(aws.log.count("ListTagsForCertificate")).isZero();
    assertThat(state.facts().orElseThrow().certificates())
        .extracting(c -> c.domains().getFirst())
        .containsExactly("a.example.com", "many.example.com", "many.example.com");
  }

  @Test
  void certificatesAreListedAnewAfterAMinuteAndDescribedAnewAfterHours() {
    aws.certificates.add(certificate("arn:3").type("PRIVATE").build());
    CloudNeed need = new CloudNeed.CertificateForHost("a.example.com");
    observe(need);
    observe(need);
    pass(Duration.ofMinutes(2));
    observe(need);

    assertThat(aws.log.count("ListCertificates")).isEqualTo(2);
    assertThat(aws.log.count("DescribeCertificate")).isEqualTo(1);
  }

  @Test
  void aNameThatIsMissingIsLookedForAgain() {
    aws.webAcls.add("old");
    observe(new CloudNeed.WebAclNamed("old"));
    observe(new CloudNeed.WebAclNamed("old"));
    assertThat(aws.log.count("ListWebACLs")).isEqualTo(1);

    aws.webAcls.add("new");

    assertThat(observe(new CloudNeed.WebAclNamed("new")).facts().orElseThrow().webAcls())
        .hasSize(2);
  }

  @Test
  void addOnsAreReadForTheStacksThatAskAndRemembered() {
    aws.addStack("prod", "shop/web", 1);
    aws.addStack("prod", "shop/other", 1);
    LoadBalancer ours = aws.loadBalancing.balancers.getFirst();
    aws.protections.put(ours.loadBalancerArn(), "p-1");
    CloudNeed[] needs = {
      OURS,
      new CloudNeed.OwnedResources("shop/other"),
      new CloudNeed.WebAclOfStack("shop/web"),
      new CloudNeed.ShieldOfStack("shop/web")
    };

    CloudState state = observe(needs);
    observe(needs);

    Arn arn = new Arn(ours.loadBalancerArn());
    assertThat(state.webAclAssociations()).isEqualTo(Map.of(arn, new Arn("arn:acl:site")));
    assertThat(state.shieldProtections()).containsOnlyKeys(arn);
    assertThat(state.facts().orElseThrow().shieldSubscribed()).contains(true);
    assertThat(aws.log.count("GetWebACLForResource")).isEqualTo(1);
    assertThat(aws.log.count("DescribeProtection")).isEqualTo(1);
    assertThat(aws.log.count("GetSubscriptionState")).isEqualTo(1);
  }

  @Test
  void aLoadBalancerWithoutProtectionIsNoFailure() {
    aws.addStack("prod", "shop/web", 1);

    assertThat(observe(OURS, new CloudNeed.ShieldOfStack("shop/web")).shieldProtections())
        .isEmpty();
  }

  @Test
  void aSubscriptionThatCannotBeReadIsUnknownAndTold() {
    aws.addStack("prod", "shop/web", 1);
    aws.log.fail("GetSubscriptionState", FakeAws.refusal(400, "AccessDeniedException", "no"));

    CloudState state = observe(OURS, new CloudNeed.ShieldOfStack("shop/web"));

    assertThat(state.facts().orElseThrow().shieldSubscribed()).isEmpty();
    assertThat(passedOver)
        .singleElement()
        .matches(failure -> failure.operation().equals("shield:GetSubscriptionState"));
  }

  @Test
  void aWebAclThatCannotBeReadIsAFailure() {
    aws.addStack("prod", "shop/web", 1);
    aws.log.fail("GetWebACLForResource", FakeAws.refusal(400, "AccessDeniedException", "no"));

    assertThatExceptionOfType(CloudUnreadableException.class)
        .isThrownBy(() -> observe(OURS, new CloudNeed.WebAclOfStack("shop/web")))
        .withMessageContaining("wafv2:GetWebACLForResource");
  }

  private CloudState observe(CloudNeed... needs) {
    return AwsCloudObserver.of(aws, scope, caches, passedOver::add)
        .observe(new TreeSet<>(List.of(needs)));
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private static ApiCall called(String service, String operation, String resource) {
    return new ApiCall(
        new ApiCall.CalledOperation(service, operation),
        List.of(resource),
        new ApiCall.Ending(1, OptionalInt.of(200), Optional.empty(), Duration.ZERO));
  }

  private static Subnet subnet(String id, Map<String, String> tags) {
    return Subnet.builder()
        .subnetId(id)
        .vpcId(FakeAws.VPC)
        .availabilityZone("eu-west-1a")
        .availabilityZoneId("euw1-az1")
        .availableIpAddressCount(100)
        .tags(FakeEc2.tags(tags))
        .build();
  }

  private static SecurityGroup securityGroup(String id, Map<String, String> tags) {
    return SecurityGroup.builder()
        .groupId(id)
        .groupName(id)
        .description("")
        .vpcId(FakeAws.VPC)
        .ipPermissions(
            software.amazon.awssdk.services.ec2.model.IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(80)
                .toPort(80)
                .ipRanges(
                    software.amazon.awssdk.services.ec2.model.IpRange.builder()
                        .cidrIp("10.0.0.0/8")
                        .description("office")
                        .build(),
                    software.amazon.awssdk.services.ec2.model.IpRange.builder()
                        .cidrIp("192.0.2.0/24")
                        .build())
                .build())
        .tags(FakeEc2.tags(tags))
        .build();
  }

  private static software.amazon.awssdk.services.acm.model.CertificateSummary.Builder certificate(
      String arn) {
    return software.amazon.awssdk.services.acm.model.CertificateSummary.builder()
        .certificateArn(arn)
        .domainName("a.example.com")
        .subjectAlternativeNameSummaries("a.example.com")
        .status("ISSUED")
        .type("AMAZON_ISSUED");
  }
}

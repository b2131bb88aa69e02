package io.albedo.aws.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.read.testing.FakeAws;
import io.albedo.aws.read.testing.FakeEc2;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;

/** Each action of a read that is not allowed, in turn: it is named with what it is about. */
class DeniedReadsTest {

  private static final String STACK = "shop/web";

  /** Without them a plan is made that leaves protections alone. */
  private static final Set<String> DISPENSABLE =
      Set.of("shield:GetSubscriptionState", "sts:GetCallerIdentity");

  private final List<CloudUnreadableException> passedOver = new ArrayList<>();

  @Test
  void eachActionIsNamedWithWhatItIsAbout() {
    Set<String> denied = new TreeSet<>();
    for (ReadScope scope : scopes()) {
      FakeAws undisturbed = account();
      var unused = observe(undisturbed, scope, needs());
      for (String operation : undisturbed.log.counts().keySet()) {
        FakeAws aws = account();
        aws.log.fail(operation, FakeAws.refusal(403, "AccessDenied", "no"));
        CloudUnreadableException failure = failure(aws, scope);
        assertThat(failure.operation())
            .endsWith(":" + operation.substring(operation.indexOf(' ') + 1));
        assertThat(failure.resource()).as(operation).isNotBlank();
        assertThat(failure)
            .hasMessageContaining(failure.operation() + " of " + failure.resource())
            .hasMessageContaining("AccessDenied");
        denied.add(failure.operation());
      }
    }
    assertThat(denied).isEqualTo(expected());
  }

  /** All that are in the code. */
  private static Set<String> expected() {
    Set<String> all = new TreeSet<>();
    for (String operation :
        List.of(
            "LoadBalancers",
            "LoadBalancerAttributes",
            "CapacityReservation",
            "Listeners",
            "ListenerAttributes",
            "ListenerCertificates",
            "Rules",
            "Tags",
            "TargetGroups",
            "TargetGroupAttributes",
            "TargetHealth",
            "TrustStores")) {
      all.add("elasticloadbalancing:Describe" + operation);
    }
    for (String operation :
        List.of(
            "AvailabilityZones",
            "Instances",
            "NetworkInterfaces",
            "RouteTables",
            "SecurityGroups",
            "Subnets",
            "Vpcs")) {
      all.add("ec2:Describe" + operation);
    }
    all.addAll(
        List.of(
            "acm:DescribeCertificate",
            "acm:ListCertificates",
            "acm:ListTagsForCertificate",
            "route53:ListHostedZones",
            "shield:DescribeProtection",
            "shield:GetSubscriptionState",
            "tag:GetResources",
            "waf-regional:GetWebACLForResource",
            "wafv2:GetWebACLForResource",
            "wafv2:ListWebACLs"));
    return all;
  }

  /** By lists, by the tagging API, and where no subnet is tagged. */
  private static List<ReadScope> scopes() {
    ReadScope usual = ReadScope.of("prod", new VpcId(FakeAws.VPC));
    return List.of(
        new ReadScope(
            usual.cluster(),
            usual.vpc(),
            Breadth.ASKED,
            EnumSet.of(ReadGate.LISTENER_TAGS, ReadGate.CERTIFICATE_TAGS)),
        new ReadScope(
            usual.cluster(), usual.vpc(), Breadth.ASKED, EnumSet.of(ReadGate.TAGGING_API)));
  }

  @Test
  void aRoleThatMayNotBeTakenOnIsNamed() {
    FakeAws aws = new FakeAws();
    CloudNeed elsewhere =
        new CloudNeed.TargetsOf(
            new Arn("arn:tg"), Optional.of(new AssumedRole("arn:role/lb", Optional.empty())));
    CloudUnreadableException failure =
        failure(aws, scopes().getFirst(), new TreeSet<>(List.of(elsewhere)));
    assertThat(failure)
        .hasMessage("sts:AssumeRole of arn:role/lb for targets of arn:tg failed: AccessDenied: no");
  }

  /** What only some plans look up is left out of a snapshot, and told. */
  @Test
  void ofAWholeAccountTheRestIsRead() {
    for (String operation : List.of("ListHostedZones", "Regional GetWebACLForResource")) {
      passedOver.clear();
      FakeAws aws = account();
      aws.log.fail(operation, FakeAws.refusal(403, "AccessDenied", "no"));
      CloudState state = observe(aws, scopes().getFirst().with(Breadth.ACCOUNT), new TreeSet<>());
      assertThat(state.loadBalancers()).hasSize(1);
      assertThat(passedOver)
          .extracting(CloudUnreadableException::operation)
          .anyMatch(o -> o.endsWith(":" + operation.substring(operation.indexOf(' ') + 1)));
    }
  }

  private CloudUnreadableException failure(FakeAws aws, ReadScope scope) {
    return failure(aws, scope, needs());
  }

  private CloudUnreadableException failure(
      FakeAws aws, ReadScope scope, SortedSet<CloudNeed> needs) {
    passedOver.clear();
    try {
      var unused = observe(aws, scope, needs);
    } catch (CloudUnreadableException e) {
      return e;
    }
    assertThat(passedOver).as("what went wrong unseen").isNotEmpty();
    assertThat(DISPENSABLE).contains(passedOver.getFirst().operation());
    return passedOver.getFirst();
  }

  private CloudState observe(FakeAws aws, ReadScope scope, SortedSet<CloudNeed> needs) {
    return AwsCloudObserver.of(aws, scope, new ReadCaches(), passedOver::add).observe(needs);
  }

  private static FakeAws account() {
    FakeAws aws = new FakeAws();
    aws.addStack("prod", STACK, 1);
    Listener listener = aws.loadBalancing.listeners.getFirst();
    aws.loadBalancing.listeners.set(0, listener.toBuilder().protocol("HTTPS").build());
    aws.protections.put(listener.loadBalancerArn(), "p-1");
    aws.certificates.add(
        CertificateSummary.builder()
            .certificateArn("arn:cert")
            .domainName("shop.example.com")
            .hasAdditionalSubjectAlternativeNames(true)
            .type("PRIVATE")
            .build());
    aws.ec2.subnets.add(
        Subnet.builder()
            .subnetId("subnet-1")
            .vpcId(FakeAws.VPC)
            .availabilityZone("eu-west-1a")
            .availabilityZoneId("euw1-az1")
            .availableIpAddressCount(100)
            .tags(FakeEc2.tags(Map.of()))
            .build());
    return aws;
  }

  private static SortedSet<CloudNeed> needs() {
    Set<CloudNeed> needs = new HashSet<>();
    needs.add(new CloudNeed.OwnedResources(STACK));
    needs.add(new CloudNeed.CapacityOfStack(STACK));
    needs.add(new CloudNeed.SubnetsForScheme(Scheme.INTERNAL));
    needs.add(new CloudNeed.SubnetsTagged(new TreeMap<>(Map.of("a", List.of("b")))));
    needs.add(new CloudNeed.BackendSecurityGroup("prod"));
    needs.add(new CloudNeed.CertificateForHost("shop.example.com"));
    needs.add(new CloudNeed.TrustStoreNamed("store"));
    needs.add(new CloudNeed.WebAclNamed("acl"));
    needs.add(new CloudNeed.WebAclOfStack(STACK));
    needs.add(new CloudNeed.RegionalWebAclOfStack(STACK));
    needs.add(new CloudNeed.ShieldOfStack(STACK));
    needs.add(new CloudNeed.CertificatesOfStack(STACK));
    needs.add(new CloudNeed.HostedZoneFor("shop.example.com"));
    needs.add(new CloudNeed.TargetsOf(new Arn("arn:tg"), Optional.empty()));
    needs.add(new CloudNeed.VpcBlocks(new VpcId(FakeAws.VPC)));
    needs.add(new CloudNeed.InstanceWithId("i-1"));
    needs.add(new CloudNeed.InterfaceWithAddress("10.0.0.7"));
    return new TreeSet<>(needs);
  }
}

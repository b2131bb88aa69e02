package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What is asked of AWS is what the input calls for, and nothing else. */
class NeedsTest {

  private static final String PASSTHROUGH = "{\"port\":443,\"mode\":\"passthrough\"}";

  @Test
  void nothingIsNeededForNothing() {
    assertThat(needs()).isEmpty();
  }

  @Test
  void aPlainIngressNeedsSubnetsTheBackendGroupAndItsOwnResources() {
    assertThat(needs(ingress("ns/a")))
        .extracting(CloudNeed::text)
        .containsExactly(
            "resources tagged ingress.k8s.aws/stack=ns/a",
            "security group tagged elbv2.k8s.aws/cluster=demo, elbv2.k8s.aws/resource=backend-sg",
            "subnets tagged kubernetes.io/role/internal-elb=1");
  }

  @Test
  void whatIsNamedIsNeededByName() {
    assertThat(
            needs(
                ingress("ns/a")
                    .with("subnets", "one,subnet-2")
                    .with("security-groups", "sg-1,office")
                    .with("certificate-arn", "arn:c")
                    .with(
                        "mutual-authentication",
                        "[{\"port\":443,\"mode\":\"verify\",\"trustStore\":\"clients\"}]")
                    .action("", "/", "old")
                    .with("actions.old", "{\"type\":\"forward\",\"targetGroupName\":\"old-web\"}")))
        .containsExactlyInAnyOrder(
            new CloudNeed.OwnedResources("ns/a"),
            new CloudNeed.SubnetNamed("one"),
            new CloudNeed.SubnetNamed("subnet-2"),
            new CloudNeed.SecurityGroupNamed("sg-1"),
            new CloudNeed.SecurityGroupNamed("office"),
            new CloudNeed.TrustStoreNamed("clients"),
            new CloudNeed.TargetGroupNamed("old-web"));
  }

  @Test
  void certificatesAreNeededForHostsOnlyWhereTheyAreDiscovered() {
    IngressFixture host = ingress("ns/a").prefix("a.example.com", "/", "web");
    assertThat(needs(host)).doesNotHaveAnyElementsOfTypes(CloudNeed.CertificateForHost.class);
    assertThat(needs(host.with("listen-ports", "[{\"HTTPS\":443}]")))
        .contains(new CloudNeed.CertificateForHost("a.example.com"));
    assertThat(needs(host.with("certificate-arn", "arn:c")))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.CertificateForHost.class);
  }

  /** Else nobody compares it, and the look costs a call for each load balancer. */
  @Test
  void reservedCapacityIsLookedAtOnlyIfItIsAskedFor() {
    assertThat(needs(ingress("ns/a").with("minimum-load-balancer-capacity", "CapacityUnits=0")))
        .contains(new CloudNeed.CapacityOfStack("ns/a"));
    assertThat(needs(ingress("ns/a"))).doesNotContain(new CloudNeed.CapacityOfStack("ns/a"));
  }

  @Test
  void aFixedBackendGroupIsNotLookedFor() {
    Options fixed = Options.builder().clusterName("demo").backendSecurityGroup("sg-1").build();
    assertThat(new Translator(fixed).needs(ClusterFixture.of(ingress("ns/a"))))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.BackendSecurityGroup.class);
  }

  @Test
  void aGroupThatIsTakenDownNeedsItsOwnResources() {
    assertThat(needs(ingress("ns/a").holding("ingress.k8s.aws/resources").deleting()))
        .containsExactly(new CloudNeed.OwnedResources("ns/a"));
  }

  @Test
  void whatStandsBeforeALoadBalancerIsLookedAtOnlyIfItIsAskedFor() {
    assertThat(
            needs(
                ingress("ns/a")
                    .with("wafv2-acl-name", "edge")
                    .with("waf-acl-id", "w1")
                    .with("shield-advanced-protection", "false")))
        .contains(
            new CloudNeed.WebAclNamed("edge"),
            new CloudNeed.WebAclOfStack("ns/a"),
            new CloudNeed.RegionalWebAclOfStack("ns/a"),
            new CloudNeed.ShieldOfStack("ns/a"));
    assertThat(needs(ingress("ns/a").with("wafv2-acl-name", "none")))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.WebAclNamed.class, CloudNeed.ShieldOfStack.class)
        .contains(new CloudNeed.WebAclOfStack("ns/a"));
  }

  @Test
  void whatAFlagExcludesIsNotLookedAt() {
    Options none =
        Options.builder()
            .clusterName("demo")
            .enableWaf(false)
            .enableWafv2(false)
            .enableShield(false)
            .build();
    assertThat(
            needs(
                none,
                ingress("ns/a")
                    .with("wafv2-acl-arn", "arn:w")
                    .with("waf-acl-id", "w1")
                    .with("shield-advanced-protection", "true")))
        .doesNotHaveAnyElementsOfTypes(
            CloudNeed.WebAclOfStack.class,
            CloudNeed.RegionalWebAclOfStack.class,
            CloudNeed.ShieldOfStack.class);
  }

  @Test
  void zonesAreNeededForCertificatesThatAmazonIssues() {
    Options managing =
        Options.builder()
            .clusterName("demo")
            .addFeatureGates(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
            .build();
    IngressFixture ingress = ingress("ns/a").with("create-acm-cert", "true").tls("a.org");
    assertThat(needs(managing, ingress))
        .contains(new CloudNeed.HostedZoneFor("a.org"), new CloudNeed.CertificatesOfStack("ns/a"))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.CertificateForHost.class);
    assertThat(needs(managing, ingress.with("acm-pca-arn", "arn:pca")))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.HostedZoneFor.class);
    assertThat(needs(ingress("ns/a"))).doesNotContain(new CloudNeed.CertificatesOfStack("ns/a"));
    assertThat(needs(managing, ingress.holding("ingress.k8s.aws/resources").deleting()))
        .containsExactly(
            new CloudNeed.CertificatesOfStack("ns/a"), new CloudNeed.OwnedResources("ns/a"));
  }

  @Test
  void aTrustStoreByArnIsNotLookedFor() {
    assertThat(
            needs(
                ingress("ns/a")
                    .with("certificate-arn", "arn:c")
                    .with("mutual-authentication", "[" + PASSTHROUGH + "]")))
        .doesNotHaveAnyElementsOfTypes(CloudNeed.TrustStoreNamed.class);
  }

  private static SortedSet<CloudNeed> needs(IngressFixture... ingresses) {
    return needs(Translated.OPTIONS, ingresses);
  }

  private static SortedSet<CloudNeed> needs(Options options, IngressFixture... ingresses) {
    return new Translator(options).needs(ClusterFixture.of(ingresses));
  }
}

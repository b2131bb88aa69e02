package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubnetSettingTest {

  private static final VpcId VPC = new VpcId("vpc-1");
  private static final String ROLE = "kubernetes.io/role/internal-elb";

  @Test
  void oneOfEachZoneIsChosenTheClustersFirstThenTheSmallestId() {
    assertThat(
            discovered(
                subnet("subnet-b1", "b", ROLE, "1"),
                subnet("subnet-b2", "b", ROLE, "1", "kubernetes.io/cluster/demo", "shared"),
                subnet("subnet-a2", "a", ROLE, ""),
                subnet("subnet-a1", "a", ROLE, "1")))
        .containsExactly("subnet-a1", "subnet-b2");
  }

  @Test
  void otherValuesOfTheRoleTagDoNotCount() {
    assertThat(problem(subnet("subnet-a", "a", ROLE, "true"), subnet("subnet-b", "b", ROLE, "1")))
        .isEqualTo(
            "couldn't auto-discover subnets: subnets count less than minimal required count: 1 <"
                + " 2");
  }

  @Test
  void subnetsOfOtherClustersAreLeftOut() {
    assertThat(
            discovered(
                subnet("subnet-a1", "a", ROLE, "1", "kubernetes.io/cluster/other", "owned"),
                subnet("subnet-a2", "a", ROLE, "1"),
                subnet("subnet-b", "b", ROLE, "1")))
        .containsExactly("subnet-a2", "subnet-b");
  }

  @Test
  void whatWasWrongIsCounted() {
    Subnet full =
        Subnet.builder()
            .from(subnet("subnet-c", "c", ROLE, "1"))
            .availableIpAddressCount(7)
            .build();
    assertThat(
            problem(subnet("subnet-a", "a", ROLE, "1", "kubernetes.io/cluster/x", "owned"), full))
        .isEqualTo(
            "couldn't auto-discover subnets: unable to resolve at least one subnet. Evaluated 2"
                + " subnets: 1 are tagged for other clusters, and 1 have insufficient available IP"
                + " addresses");
  }

  @Test
  void withoutAnyRoleTagReachabilityDecides() {
    RouteTable main = new RouteTable("rtb-main", VPC, true, Set.of(), List.of("local"));
    RouteTable edge =
        new RouteTable("rtb-edge", VPC, false, Set.of(new SubnetId("subnet-p")), List.of("igw-1"));
    CloudState cloud =
        account(
            List.of(main, edge),
            subnet("subnet-a", "a"),
            subnet("subnet-b", "b"),
            subnet("subnet-p", "c"));
    assertThat(subnets(Translated.of(plain(), Translated.OPTIONS, cloud)))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void theMainRouteTableIsThatOfTheVpc() {
    RouteTable elsewhere =
        new RouteTable("rtb-1", new VpcId("vpc-2"), true, Set.of(), List.of("igw-1"));
    RouteTable unused = new RouteTable("rtb-2", VPC, false, Set.of(), List.of("igw-2"));
    RouteTable main = new RouteTable("rtb-3", VPC, true, Set.of(), List.of("local"));
    CloudState cloud =
        account(List.of(elsewhere, unused, main), subnet("subnet-a", "a"), subnet("subnet-b", "b"));
    assertThat(subnets(Translated.of(plain(), Translated.OPTIONS, cloud)))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void withoutMainRouteTableNobodyKnowsWhatIsPublic() {
    CloudState cloud = account(List.of(), subnet("subnet-a", "a"));
    assertThat(
            Translated.of(plain(), Translated.OPTIONS, cloud)
                .only(Code.SUBNETS_NOT_FOUND)
                .message())
        .contains("no main route table");
  }

  @Test
  void withoutReachabilityNoneIsFound() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.remove(FeatureGate.SUBNET_DISCOVERY_BY_REACHABILITY);
    Options options = Options.builder().clusterName("demo").featureGates(gates).build();
    CloudState cloud = account(List.of(), subnet("subnet-a", "a"));
    assertThat(Translated.of(plain(), options, cloud).only(Code.SUBNETS_NOT_FOUND).message())
        .contains("Evaluated 0 subnets");
  }

  @Test
  void oneSubnetIsEnoughWithTheGate() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.add(FeatureGate.ALB_SINGLE_SUBNET);
    Options options = Options.builder().clusterName("demo").featureGates(gates).build();
    CloudState cloud = account(List.of(), subnet("subnet-a", "a", ROLE, "1"));
    assertThat(subnets(Translated.of(plain(), options, cloud))).containsExactly("subnet-a");
  }

  @Test
  void oneSubnetIsEnoughInALocalZone() {
    Subnet local =
        Subnet.builder()
            .from(subnet("subnet-l", "l", ROLE, "1"))
            .availabilityZoneId("local-1")
            .build();
    assertThat(discovered(local)).containsExactly("subnet-l");
    assertThat(problem(local, subnet("subnet-a", "a", ROLE, "1")))
        .endsWith("subnets in multiple locales: [availability-zone local-zone]");
  }

  @Test
  void aZoneOfAKindThatNobodyKnowsIsAnError() {
    Subnet remote =
        Subnet.builder()
            .from(subnet("subnet-l", "l", ROLE, "1"))
            .availabilityZoneId("local-1")
            .build();
    CloudState usual = account(List.of(), remote);
    AccountFacts facts = usual.facts().orElseThrow();
    AccountFacts odd =
        AccountFacts.builder()
            .from(facts)
            .availabilityZones(
                facts.availabilityZones().stream()
                    .map(z -> new AccountFacts.AvailabilityZone(z.name(), z.id(), "moon-base"))
                    .toList())
            .build();
    CloudState cloud = CloudState.builder().from(usual).facts(odd).build();
    assertThat(Translated.of(plain(), Translated.OPTIONS, cloud).diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.endsWith("unknown zone type: moon-base"));
  }

  @Test
  void oneSubnetIsEnoughOnAnOutpost() {
    Subnet outpost =
        Subnet.builder()
            .from(subnet("subnet-o", "o", ROLE, "1"))
            .outpostArn("arn:aws:outposts:eu-west-1:1:outpost/op-1")
            .build();
    assertThat(discovered(outpost)).containsExactly("subnet-o");
    assertThat(problem(outpost, subnet("subnet-a", "a", ROLE, "1")))
        .endsWith("subnets in multiple locales: [availability-zone outpost]");
  }

  @Test
  void namedSubnetsKeepTheirOrder() {
    assertThat(
            named(
                "second,subnet-a",
                subnet("subnet-a", "a"),
                subnet("subnet-b", "b", "Name", "second")))
        .containsExactly("subnet-b", "subnet-a");
  }

  @Test
  void aNameGivenTwiceTakesTwoSubnets() {
    assertThat(
            named(
                "x,x",
                subnet("subnet-b", "b", "Name", "x"),
                subnet("subnet-a", "a", "Name", "x"),
                subnet("subnet-c", "c", "Name", "x")))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void aNameGivenTooOftenIsAnError() {
    assertThat(namedProblem("x,x", subnet("subnet-a", "a", "Name", "x")))
        .isEqualTo(
            "failed to list subnets by names or IDs: subnet with Name tag \"x\" requested 2 times"
                + " but only 1 subnet(s) found with that name");
  }

  @Test
  void ofSeveralNamesTheOneGivenTooOftenIsTold() {
    assertThat(
            namedProblem(
                "x,y,y",
                subnet("subnet-a", "a", "Name", "x"),
                subnet("subnet-b", "b", "Name", "y")))
        .endsWith(
            "subnet with Name tag \"y\" requested 2 times but only 1 subnet(s) found with that"
                + " name");
  }

  /** Names are looked up without regard to the ids beside them. */
  @Test
  void aSubnetIsNotNamedByIdAndByName() {
    Subnet[] two = {subnet("subnet-a", "a", "Name", "x"), subnet("subnet-c", "c", "Name", "x")};
    for (String names : List.of("subnet-a,x", "x,subnet-a")) {
      assertThat(namedProblem(names, two))
          .endsWith("multiple subnets in same Availability Zone a: [subnet-a subnet-a]");
    }
  }

  @Test
  void anIdIsGivenOnce() {
    assertThat(namedProblem("subnet-a,subnet-a", subnet("subnet-a", "a")))
        .endsWith("want: [subnet-a subnet-a], found: [subnet-a]");
  }

  @Test
  void namesAreThoseOfTheVpc() {
    Subnet elsewhere =
        Subnet.builder().from(subnet("subnet-a", "a", "Name", "x")).vpc(new VpcId("vpc-2")).build();
    assertThat(
            named(
                "x,y",
                elsewhere,
                subnet("subnet-b", "b", "Name", "x"),
                subnet("subnet-c", "c", "Name", "y")))
        .containsExactly("subnet-b", "subnet-c");
  }

  @Test
  void missingSubnetsAreAnError() {
    assertThat(namedProblem("x,subnet-a,y", subnet("subnet-a", "a")))
        .endsWith("couldn't find all subnets, missing names: [x y]");
    assertThat(namedProblem("subnet-a,subnet-z", subnet("subnet-a", "a")))
        .endsWith("couldn't find all subnets, want: [subnet-a subnet-z], found: [subnet-a]");
    assertThat(namedProblem(" ,", subnet("subnet-a", "a")))
        .isEqualTo("unable to resolve at least one subnet");
  }

  @Test
  void namedSubnetsMustBeInDifferentZones() {
    assertThat(namedProblem("subnet-2,subnet-1", subnet("subnet-1", "a"), subnet("subnet-2", "a")))
        .isEqualTo("multiple subnets in same Availability Zone a: [subnet-2 subnet-1]");
  }

  @Test
  void namedSubnetsNeedIpv6WhereTheLoadBalancerHasIt() {
    Subnet six = Subnet.builder().from(subnet("subnet-c", "c")).ipv6Associated(true).build();
    Subnet sixToo = Subnet.builder().from(subnet("subnet-d", "d")).ipv6Associated(true).build();
    assertThat(
            dualstack(
                    "subnet-a,subnet-c,subnet-b",
                    subnet("subnet-a", "a"),
                    six,
                    subnet("subnet-b", "b"))
                .only(Code.SUBNETS_NOT_FOUND)
                .message())
        .isEqualTo(
            "subnets [subnet-a subnet-b] do not have an associated IPv6 CIDR block, which is"
                + " required for dualstack load balancers");
    assertThat(subnets(dualstack("subnet-d,subnet-c", six, sixToo)))
        .containsExactly("subnet-d", "subnet-c");
  }

  @Test
  void theClassSelectsByIdInTheOrderOfAws() {
    assertThat(
            subnets(
                Translated.of(
                    ofClass(new SubnetSelector(List.of("subnet-b", "subnet-a"), Map.of())),
                    Translated.OPTIONS,
                    account(List.of(), subnet("subnet-a", "a"), subnet("subnet-b", "b")))))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void theLoadBalancerThatIsThereStaysWhereItIs() {
    assertThat(subnets(existing(balancer("ns/a", Scheme.INTERNAL, "subnet-b", "subnet-c"))))
        .containsExactly("subnet-b", "subnet-c");
  }

  @Test
  void oneOfTheOtherSchemeHasNoSay() {
    assertThat(subnets(existing(balancer("ns/a", Scheme.INTERNET_FACING, "subnet-b", "subnet-c"))))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void oneOfAnotherGroupHasNoSay() {
    assertThat(subnets(existing(balancer("ns/b", Scheme.INTERNAL, "subnet-b", "subnet-c"))))
        .containsExactly("subnet-a", "subnet-b");
  }

  @Test
  void theOneInFrontOfItHasNoSay() {
    LoadBalancer front =
        LoadBalancer.builder()
            .from(balancer("ns/a", Scheme.INTERNAL, "subnet-a", "subnet-c"))
            .id(ResourceId.FRONTEND_LOAD_BALANCER)
            .type(LoadBalancerType.NETWORK)
            .build();
    LoadBalancer behind = balancer("ns/a", Scheme.INTERNAL, "subnet-b", "subnet-c");
    assertThat(subnets(existing(front, behind))).containsExactly("subnet-b", "subnet-c");
    assertThat(subnets(existing(behind, front))).containsExactly("subnet-b", "subnet-c");
  }

  @Test
  void subnetsThatTheClassSelectsInVainAreToldWithItsField() {
    CloudState account = account(List.of(), subnet("subnet-a", "a"));
    Diagnostic byId =
        Translated.of(
                ofClass(new SubnetSelector(List.of("subnet-a", "subnet-z"), Map.of())),
                Translated.OPTIONS,
                account)
            .only(Code.SUBNETS_NOT_FOUND);
    assertThat(byId.field()).isEqualTo("IngressClassParams edge spec.subnets");
    assertThat(byId.message())
        .isEqualTo(
            "failed to list subnets by IDs: couldn't find all subnets, want: [subnet-a subnet-z],"
                + " found: [subnet-a]");
    Diagnostic byTag =
        Translated.of(
                ofClass(new SubnetSelector(List.of(), Map.of("tier", List.of("edge")))),
                Translated.OPTIONS,
                account)
            .only(Code.SUBNETS_NOT_FOUND);
    assertThat(byTag.message()).startsWith("unable to resolve at least one subnet. Evaluated 0");
  }

  @Test
  void classAndAnnotationTogetherAreAConflict() {
    IngressClassParams params =
        IngressClassParams.builder()
            .name("edge")
            .subnets(new SubnetSelector(List.of("subnet-a"), Map.of()))
            .build();
    Translated translated =
        Translated.unseen(
            cluster()
                .with(params)
                .with(
                    ingress("ns/a").inGroup("g").ofClass("edge"),
                    ingress("ns/b").inGroup("g").with("subnets", "x"))
                .build());
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting subnet specifications: IngressClassParams versus annotation");
    assertThat(translated.group().blocked()).isTrue();
  }

  private static ClusterState ofClass(SubnetSelector selector) {
    return cluster()
        .with(IngressClassParams.builder().name("edge").subnets(selector).build())
        .with(ingress("ns/a").ofClass("edge"))
        .build();
  }

  private static Translated dualstack(String names, Subnet... subnets) {
    return Translated.of(
        ClusterFixture.of(
            ingress("ns/a").with("ip-address-type", "dualstack").with("subnets", names)),
        Translated.OPTIONS,
        account(List.of(), subnets));
  }

  /** In an account with subnets a, b and c, of which the first two are found first. */
  private static Translated existing(LoadBalancer... balancers) {
    CloudState.Builder cloud =
        CloudState.builder()
            .from(
                account(
                    List.of(),
                    subnet("subnet-a", "a", ROLE, "1"),
                    subnet("subnet-b", "b", ROLE, "1"),
                    subnet("subnet-c", "c")));
    for (LoadBalancer balancer : balancers) {
      cloud.addLoadBalancers(
          new ObservedLoadBalancer(
              new Arn("arn:" + balancer.id().id()), "", VPC, "active", balancer));
    }
    return Translated.of(plain(), Translated.OPTIONS, cloud.build());
  }

  private static LoadBalancer balancer(String stack, Scheme scheme, String... subnets) {
    return LoadBalancer.builder()
        .id(ResourceId.LOAD_BALANCER)
        .name("there")
        .type(LoadBalancerType.APPLICATION)
        .scheme(scheme)
        .ipAddressType(IpAddressType.IPV4)
        .subnets(
            Token.of(Stream.of(subnets).map(id -> SubnetMapping.of(new SubnetId(id))).toList()))
        .tags(
            Map.of(
                "elbv2.k8s.aws/cluster",
                "demo",
                "ingress.k8s.aws/stack",
                stack,
                "ingress.k8s.aws/resource",
                "LoadBalancer"))
        .build();
  }

  private static ClusterState plain() {
    return ClusterFixture.of(ingress("ns/a"));
  }

  private static List<String> discovered(Subnet... subnets) {
    return subnets(Translated.of(plain(), Translated.OPTIONS, account(List.of(), subnets)));
  }

  private static String problem(Subnet... subnets) {
    return Translated.of(plain(), Translated.OPTIONS, account(List.of(), subnets))
        .only(Code.SUBNETS_NOT_FOUND)
        .message();
  }

  private static List<String> named(String names, Subnet... subnets) {
    return subnets(withNames(names, subnets));
  }

  private static String namedProblem(String names, Subnet... subnets) {
    return withNames(names, subnets).only(Code.SUBNETS_NOT_FOUND).message();
  }

  private static Translated withNames(String names, Subnet... subnets) {
    IngressFixture ingress = ingress("ns/a").with("subnets", names);
    return Translated.of(
        ClusterFixture.of(ingress), Translated.OPTIONS, account(List.of(), subnets));
  }

  private static List<String> subnets(Translated translated) {
    return translated.graph().loadBalancer().orElseThrow().subnets().known().orElseThrow().stream()
        .map(mapping -> mapping.subnet().value())
        .toList();
  }

  private static CloudState account(List<RouteTable> tables, Subnet... subnets) {
    return CloudState.builder()
        .facts(
            AccountFacts.builder()
                .vpc(VPC)
                .addAvailabilityZones(new AvailabilityZone("l", "local-1", "local-zone"))
                .addSubnets(subnets)
                .routeTables(tables)
                .build())
        .build();
  }

  private static Subnet subnet(String id, String zone, String... tags) {
    Subnet.Builder subnet =
        Subnet.builder()
            .id(new SubnetId(id))
            .vpc(VPC)
            .availabilityZone(zone)
            .availabilityZoneId("id-of-" + zone)
            .availableIpAddressCount(8);
    for (int i = 0; i < tags.length; i += 2) {
      subnet.putTags(tags[i], tags[i + 1]);
    }
    return subnet.build();
  }
}

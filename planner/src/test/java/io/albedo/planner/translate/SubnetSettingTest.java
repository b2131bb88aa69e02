package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Translated translated =
        Translated.of(
            ClusterFixture.of(
                ingress("ns/a")
                    .with("ip-address-type", "dualstack")
                    .with("subnets", "subnet-a,subnet-b")),
            Translated.OPTIONS,
            account(List.of(), subnet("subnet-a", "a"), subnet("subnet-b", "b")));
    assertThat(translated.only(Code.SUBNETS_NOT_FOUND).message())
        .isEqualTo(
            "subnets [subnet-a subnet-b] do not have an associated IPv6 CIDR block, which is"
                + " required for dualstack load balancers");
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

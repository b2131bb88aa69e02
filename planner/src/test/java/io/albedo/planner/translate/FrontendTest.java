package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one Ingress says about a network load balancer in front of its own. */
class FrontendTest {

  private static final String PUBLIC =
      "subnet-0aa0000000000001a,subnet-0aa0000000000001b,subnet-0aa0000000000001c";

  @ParameterizedTest
  @ValueSource(strings = {"false", "0"})
  void withoutYesThereIsNone(String no) {
    assertThat(translated(plain().with("enable-frontend-nlb", no)).graph().frontend()).isEmpty();
    assertThat(translated(plain()).graph().frontend()).isEmpty();
  }

  @Test
  void itsSchemeIsTheControllersAndNotThatOfTheOther() {
    IngressFixture open = enabled().with("scheme", "internet-facing");
    assertThat(frontend(open).scheme()).isEqualTo(Scheme.INTERNAL);
    Options options =
        Options.builder()
            .clusterName("demo")
            .defaultLoadBalancerScheme(Scheme.INTERNET_FACING)
            .build();
    Translated translated = Translated.of(of(enabled().with("scheme", "internal")), options);
    assertThat(translated.graph().frontend().orElseThrow().scheme())
        .isEqualTo(Scheme.INTERNET_FACING);
  }

  @Test
  void itsSchemeCanBeNamed() {
    IngressFixture named = enabled().with("frontend-nlb-scheme", "internet-facing");
    assertThat(frontend(named).scheme()).isEqualTo(Scheme.INTERNET_FACING);
    assertThat(translated(named).graph().loadBalancer().orElseThrow().scheme())
        .isEqualTo(Scheme.INTERNAL);
  }

  @Test
  void itSpeaksTheAddressFamiliesOfTheOther() {
    Translated unseen = Translated.unseen(of(enabled().with("ip-address-type", "dualstack")));
    LoadBalancer frontend = unseen.graph().frontend().orElseThrow();
    assertThat(frontend.type()).isEqualTo(LoadBalancerType.NETWORK);
    assertThat(frontend.ipAddressType()).isEqualTo(IpAddressType.DUALSTACK);
  }

  @ParameterizedTest
  @CsvSource({
    "short, short-nlb",
    "exactly-twenty-eight-letters, exactly-twenty-eight-letters-nlb",
    "trading-quotes-public-entry-01, trading-quotes-public-entry--nlb",
    "'', -nlb"
  })
  void itsNameIsThatOfTheOtherCutToFit(String name, String expected) {
    assertThat(frontend(enabled().with("load-balancer-name", name)).name()).isEqualTo(expected);
  }

  @Test
  void aGeneratedNameIsCutToo() {
    AlbGraph graph = translated(enabled()).graph();
    String behind = graph.loadBalancer().orElseThrow().name();
    assertThat(graph.frontend().orElseThrow().name())
        .isEqualTo(behind.substring(0, Math.min(28, behind.length())) + "-nlb");
  }

  @Test
  void itHasTheSecurityGroupsOfTheOther() {
    AlbGraph graph = translated(enabled()).graph();
    assertThat(graph.frontend().orElseThrow().securityGroups())
        .isEqualTo(graph.loadBalancer().orElseThrow().securityGroups())
        .contains(Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID));
  }

  @Test
  void itsSecurityGroupsCanBeNamedIdsFirst() {
    IngressFixture named =
        enabled().with("frontend-nlb-security-groups", "partner-access,sg-0aaaa000000000001");
    assertThat(frontend(named).securityGroups())
        .extracting(token -> token.known().orElseThrow().value())
        .containsExactly("sg-0aaaa000000000001", "sg-0bbbb000000000002");
  }

  @Test
  void anEmptyListOfSecurityGroupsNamesNone() {
    AlbGraph graph = translated(enabled().with("frontend-nlb-security-groups", " , ")).graph();
    assertThat(graph.frontend().orElseThrow().securityGroups())
        .isEqualTo(graph.loadBalancer().orElseThrow().securityGroups());
  }

  @Test
  void securityGroupsThatNobodyFindsStopTheGroup() {
    Translated translated = translated(enabled().with("frontend-nlb-security-groups", "nowhere"));
    assertThat(translated.only(Code.SECURITY_GROUPS_NOT_FOUND).message())
        .isEqualTo("couldn't find all security groups: requested names [nowhere] but found []");
    assertThat(translated.only(Code.SECURITY_GROUPS_NOT_FOUND).field())
        .contains("frontend-nlb-security-groups");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void subnetsAreLookedForByItsOwnScheme() {
    assertThat(subnets(enabled().with("scheme", "internet-facing")))
        .containsExactly(
            "subnet-0bb0000000000002a", "subnet-0bb0000000000002b", "subnet-0bb0000000000002c");
    assertThat(subnets(enabled().with("frontend-nlb-scheme", "internet-facing")))
        .containsExactly(PUBLIC.split(","));
  }

  @Test
  void oneSubnetIsEnough() {
    assertThat(subnets(enabled().with("frontend-nlb-subnets", "private-b")))
        .containsExactly("subnet-0bb0000000000002b");
  }

  @Test
  void namedSubnetsKeepTheirOrder() {
    IngressFixture named =
        enabled().with("frontend-nlb-subnets", "private-c, subnet-0bb0000000000002a");
    assertThat(subnets(named))
        .containsExactly("subnet-0bb0000000000002c", "subnet-0bb0000000000002a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nowhere; failed to list subnets by names or IDs: couldn't find all subnets, missing names:"
            + " [nowhere]",
        "''; unable to resolve at least one subnet",
        "private-a,public-a; multiple subnets in same Availability Zone eu-west-1a:"
            + " [subnet-0bb0000000000002a subnet-0aa0000000000001a]"
      })
  void subnetsThatDoNotServeAreTheIngresssFault(String subnets, String message) {
    Translated translated = translated(enabled().with("frontend-nlb-subnets", subnets));
    assertThat(translated.only(Code.SUBNETS_NOT_FOUND).message()).isEqualTo(message);
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
  }

  @Test
  void elasticIpsAreDealtOutInTheOrderOfTheSubnets() {
    LoadBalancer frontend =
        frontend(
            enabled()
                .with("frontend-nlb-scheme", "internet-facing")
                .with("frontend-nlb-subnets", "public-c,public-a")
                .with("frontend-nlb-eip-allocations", "eipalloc-2,eipalloc-1"));
    assertThat(frontend.subnets().known().orElseThrow())
        .extracting(SubnetMapping::subnet, m -> m.allocationId().orElseThrow())
        .extracting(Object::toString)
        .containsExactly(
            "(subnet-0aa0000000000001c, \"eipalloc-2\")",
            "(subnet-0aa0000000000001a, \"eipalloc-1\")");
  }

  @Test
  void elasticIpsOfDiscoveredSubnetsAreDealtOutToo() {
    IngressFixture discovered =
        enabled()
            .with("frontend-nlb-scheme", "internet-facing")
            .with("frontend-nlb-eip-allocations", "eipalloc-1,eipalloc-2,eipalloc-3");
    assertThat(frontend(discovered).subnets().known().orElseThrow())
        .extracting(m -> m.allocationId().orElseThrow())
        .containsExactly("eipalloc-1", "eipalloc-2", "eipalloc-3");
  }

  @Test
  void anInternalOneHasNoElasticIps() {
    Translated translated =
        translated(enabled().with("frontend-nlb-eip-allocations", "eipalloc-1"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo("EIP allocations can only be set for internet facing load balancers");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void anEmptyListOfElasticIpsNamesNone() {
    Translated translated = translated(enabled().with("frontend-nlb-eip-allocations", " , "));
    assertThat(translated.codes()).isEmpty();
    assertThat(translated.graph().frontend()).isEqualTo(translated(enabled()).graph().frontend());
  }

  @Test
  void withoutSubnetsOfItsSchemeNothingIsDone() {
    Set<String> open = Set.of(PUBLIC.split(","));
    CloudState account = ParityCase.defaultAccount();
    AccountFacts facts = account.facts().orElseThrow();
    CloudState closed =
        CloudState.builder()
            .from(account)
            .facts(
                AccountFacts.builder()
                    .from(facts)
                    .subnets(
                        facts.subnets().stream()
                            .filter(subnet -> !open.contains(subnet.id().value()))
                            .toList())
                    .build())
            .build();
    Translated translated =
        Translated.of(
            of(enabled().with("frontend-nlb-scheme", "internet-facing")),
            Translated.OPTIONS,
            closed);
    assertThat(translated.only(Code.SUBNETS_NOT_FOUND).field()).contains("frontend-nlb-subnets");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void eachSubnetNeedsItsElasticIp() {
    Translated translated =
        translated(
            enabled()
                .with("frontend-nlb-scheme", "internet-facing")
                .with("frontend-nlb-eip-allocations", "eipalloc-1,eipalloc-2"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo("count of EIP allocations (2) and subnets (3) must match");
  }

  @Test
  void elasticIpsOfSubnetsThatNobodyHasLookedForAreKnownAfterApply() {
    Translated unseen =
        Translated.unseen(
            of(
                enabled()
                    .with("frontend-nlb-scheme", "internet-facing")
                    .with("frontend-nlb-eip-allocations", "eipalloc-1")));
    assertThat(unseen.graph().frontend().orElseThrow().subnets())
        .isEqualTo(
            Token.unknown("subnets tagged kubernetes.io/role/elb=1, with Elastic IPs eipalloc-1"));
  }

  @Test
  void whatItNeedsOfAwsIsAskedFor() {
    assertThat(
            new Translator(Translated.OPTIONS)
                .needs(
                    of(
                        enabled()
                            .with("scheme", "internet-facing")
                            .with("frontend-nlb-security-groups", "sg-1"))))
        .contains(
            new CloudNeed.SubnetsForScheme(Scheme.INTERNAL),
            new CloudNeed.SubnetsForScheme(Scheme.INTERNET_FACING),
            new CloudNeed.SecurityGroupNamed("sg-1"));
  }

  @Test
  void attributesAreTaken() {
    IngressFixture set =
        enabled()
            .with(
                "frontend-nlb-attributes",
                "load_balancing.cross_zone.enabled=true,dns_record.client_routing_policy=availability_zone_affinity");
    assertThat(frontend(set).attributes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "load_balancing.cross_zone.enabled",
                "true",
                "dns_record.client_routing_policy",
                "availability_zone_affinity"));
  }

  @Test
  void clientsAreRoutedInThreeWaysOnly() {
    Translated translated =
        translated(
            enabled().with("frontend-nlb-attributes", "dns_record.client_routing_policy=nearest"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo(
            "invalid dns_record.client_routing_policy set in annotation"
                + " aws-load-balancer-attributes: got 'nearest' expected one of"
                + " ['any_availability_zone', 'partial_availability_zone_affinity',"
                + " 'availability_zone_affinity']");
    assertThat(translated.only(Code.INVALID_ANNOTATION).field())
        .contains("frontend-nlb-attributes");
  }

  @Test
  void itHasTheTagsOfTheOtherEverywhere() {
    AlbGraph graph = translated(enabled().with("tags", "team=x"), inProduction()).graph();
    assertThat(tagsOfAll(graph))
        .allSatisfy(tags -> assertThat(tags).isEqualTo(Map.of("env", "prod", "team", "x")));
  }

  @Test
  void tagsOfItsOwnTakeThePlaceOfAllOthersEvenDefaults() {
    AlbGraph graph =
        translated(
                enabled().with("tags", "team=x").with("frontend-nlb-tags", "owner=net"),
                inProduction())
            .graph();
    assertThat(tagsOfAll(graph))
        .allSatisfy(tags -> assertThat(tags).isEqualTo(Map.of("owner", "net")));
    assertThat(graph.loadBalancer().orElseThrow().tags())
        .isEqualTo(Map.of("env", "prod", "team", "x"));
  }

  @Test
  void itsOwnTagsMayBeManagedElsewhereToo() {
    Options options = Options.builder().clusterName("demo").addExternalManagedTags("cost").build();
    Translated translated =
        Translated.of(of(enabled().with("frontend-nlb-tags", "cost=1")), options);
    assertThat(translated.codes()).isEmpty();
    assertThat(translated.graph().frontend().orElseThrow().tags()).isEqualTo(Map.of("cost", "1"));
  }

  @Test
  void everyPortOfTheIngressHasItsListener() {
    AlbGraph graph =
        translated(enabled().with("listen-ports", "[{\"HTTP\":80},{\"HTTP\":8080}]")).graph();
    assertThat(mapping(graph)).isEqualTo(Map.of(80, 80, 8080, 8080));
    assertThat(translatedListenerPorts(enabled())).containsExactly(80);
  }

  @Test
  void aListenerPassesConnectionsOnToItsTargetGroup() {
    AlbGraph graph = translated(enabled()).graph();
    Listener listener = (Listener) graph.find(ResourceId.frontendListener(80)).orElseThrow();
    Token<Arn> targetGroup =
        Token.reference(ResourceId.frontendTargetGroup(80), Attribute.TARGET_GROUP_ARN);
    assertThat(listener.protocol()).isEqualTo(Protocol.TCP);
    assertThat(listener.port()).isEqualTo(80);
    assertThat(listener.defaultActions())
        .containsExactly(
            new Action.Forward(
                List.of(new Action.TargetGroupTuple(targetGroup, OptionalInt.empty())),
                Optional.empty()));
    assertThat(graph.listeners()).extracting(Listener::protocol).containsExactly(Protocol.HTTP);
  }

  @Test
  void aTargetGroupTakesLoadBalancersAndHasThePortInFront() {
    TargetGroup group =
        targetGroup(enabled().with("frontend-nlb-listener-port-mapping", "8443=80"), 8443);
    assertThat(group.targetType()).isEqualTo(TargetType.ALB);
    assertThat(group.protocol()).isEqualTo(Protocol.TCP);
    assertThat(group.protocolVersion()).isEmpty();
    assertThat(group.ipAddressType()).isEqualTo(IpAddressType.IPV4);
    assertThat(group.port()).isEqualTo(Token.of(8443));
    assertThat(group.attributes()).isEmpty();
  }

  @Test
  void theLoadBalancerBehindIsTheOnlyTarget() {
    AlbGraph graph =
        translated(enabled().with("frontend-nlb-listener-port-mapping", "8443=80")).graph();
    assertThat(graph.all(TargetRegistration.class))
        .containsExactly(
            TargetRegistration.builder()
                .id(ResourceId.targetRegistration("FrontendNlb-tg-TCP-8443"))
                .targetGroup(
                    Token.reference(
                        ResourceId.frontendTargetGroup(8443), Attribute.TARGET_GROUP_ARN))
                .target(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
                .port(80)
                .build());
  }

  @Test
  void aMappingNamesAllPortsThereAre() {
    IngressFixture mapped =
        enabled()
            .with("listen-ports", "[{\"HTTP\":80},{\"HTTP\":8080}]")
            .with("frontend-nlb-listener-port-mapping", "443=8080, +444=8080");
    assertThat(mapping(translated(mapped).graph())).isEqualTo(Map.of(443, 8080, 444, 8080));
  }

  @Test
  void everyPortThereIsMayBeMapped() {
    assertThat(
            mapping(
                translated(enabled().with("frontend-nlb-listener-port-mapping", "1=80,65535=80"))
                    .graph()))
        .isEqualTo(Map.of(1, 80, 65_535, 80));
  }

  @Test
  void anEmptyMappingIsNone() {
    assertThat(
            mapping(translated(enabled().with("frontend-nlb-listener-port-mapping", "")).graph()))
        .isEqualTo(Map.of(80, 80));
  }

  @Test
  void aPortThatTheIngressDoesNotListenOnIsLeftOutWithAWarning() {
    Translated translated =
        translated(enabled().with("frontend-nlb-listener-port-mapping", "443=8443,80=80"));
    assertThat(mapping(translated.graph())).isEqualTo(Map.of(80, 80));
    assertThat(translated.only(Code.INVALID_LISTENER).message())
        .isEqualTo(
            "port 443 of the network load balancer is left out, since the Ingress does not listen"
                + " on port 8443");
    assertThat(translated.only(Code.INVALID_LISTENER).isError()).isFalse();
  }

  @Test
  void withoutListenersItTakesNoConnections() {
    Translated translated =
        translated(enabled().with("frontend-nlb-listener-port-mapping", "443=8443"));
    assertThat(translated.graph().frontend()).isPresent();
    assertThat(translated.diagnostics())
        .extracting(d -> d.message())
        .contains("the network load balancer has no listener, so it takes no connections");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "http=80; invalid NLB listener port: http",
        "80=http; invalid ALB listener port: http",
        "80=8080.0; invalid ALB listener port: 8080.0",
        "0=80; NLB listener port must be within [1, 65535]: 0",
        "65536=80; NLB listener port must be within [1, 65535]: 65536",
        "80; failed to parse frontend-nlb-listener-port-mapping for ingress map[]: failed to parse"
            + " stringMap annotation, alb.ingress.kubernetes.io/frontend-nlb-listener-port-mapping:"
            + " 80"
      })
  void aMappingThatCannotBeReadIsTheIngresssFault(String mapping, String cause) {
    Translated translated =
        translated(enabled().with("frontend-nlb-listener-port-mapping", mapping));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo("failed to compute listenPort config for ingress: ns/a: " + cause);
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void portsThatNoClientReachesAreWarnedOf() {
    Translated translated =
        translated(enabled().with("frontend-nlb-listener-port-mapping", "8443=80"));
    assertThat(translated.only(Code.INVALID_LISTENER).message())
        .startsWith("no client reaches port 8443 of the network load balancer");
    assertThat(
            translated(
                    enabled()
                        .with("frontend-nlb-listener-port-mapping", "8443=80")
                        .with("frontend-nlb-security-groups", "sg-0aaaa000000000001"))
                .codes())
        .isEmpty();
  }

  @Test
  void anAddressTypeThatAwsWillRefuseIsWarnedOf() {
    Translated unseen =
        Translated.unseen(of(enabled().with("ip-address-type", "dualstack-without-public-ipv4")));
    assertThat(unseen.only(Code.INVALID_LISTENER).message())
        .contains("dualstack-without-public-ipv4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frontend-nlb-scheme",
        "frontend-nlb-tags",
        "frontend-nlb-healthcheck-success-codes"
      })
  void settingsOfOneThatNobodyAsksForAreWarnedOf(String suffix) {
    Translated translated = translated(plain().with(suffix, "x=y"));
    assertThat(translated.codes()).containsExactly(Code.INEFFECTIVE_ANNOTATION);
    assertThat(translated.only(Code.INEFFECTIVE_ANNOTATION).message())
        .isEqualTo(
            "annotation alb.ingress.kubernetes.io/%s has no effect as long as no Ingress of the group has alb.ingress.kubernetes.io/enable-frontend-nlb: \"true\""
                .formatted(suffix));
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void anUnknownSettingOfOneThatNobodyAsksForIsWarnedOfOnce() {
    assertThat(translated(plain().with("frontend-nlb-shceme", "internal")).codes())
        .containsExactly(Code.UNKNOWN_ANNOTATION);
  }

  @Test
  void enablingIsABoolean() {
    Translated translated = translated(plain().with("enable-frontend-nlb", "yes"));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo(
            "failed to parse bool annotation, alb.ingress.kubernetes.io/enable-frontend-nlb: yes:"
                + " strconv.ParseBool: parsing \"yes\": invalid syntax");
  }

  @Test
  void aSchemeNobodyKnowsIsAnError() {
    assertThat(
            translated(enabled().with("frontend-nlb-scheme", "public"))
                .only(Code.INVALID_ANNOTATION)
                .message())
        .isEqualTo("unknown scheme: public");
  }

  private static List<Map<String, String>> tagsOfAll(AlbGraph graph) {
    return List.of(
        graph.frontend().orElseThrow().tags(),
        ((Listener) graph.find(ResourceId.frontendListener(80)).orElseThrow()).tags(),
        ((TargetGroup) graph.find(ResourceId.frontendTargetGroup(80)).orElseThrow()).tags());
  }

  private static Options inProduction() {
    return Options.builder().clusterName("demo").putDefaultTags("env", "prod").build();
  }

  private static Map<Integer, Integer> mapping(AlbGraph graph) {
    return graph.all(TargetRegistration.class).stream()
        .collect(
            Collectors.toMap(
                r ->
                    ((TargetGroup) graph.find(ResourceId.targetGroup(r.id().id())).orElseThrow())
                        .port()
                        .known()
                        .orElseThrow(),
                TargetRegistration::port));
  }

  private static List<Integer> translatedListenerPorts(IngressFixture ingress) {
    return List.copyOf(translated(ingress).group().listenerPorts());
  }

  private static TargetGroup targetGroup(IngressFixture ingress, int port) {
    return (TargetGroup)
        translated(ingress).graph().find(ResourceId.frontendTargetGroup(port)).orElseThrow();
  }

  private static List<String> subnets(IngressFixture ingress) {
    return frontend(ingress).subnets().known().orElseThrow().stream()
        .map(m -> m.subnet().value())
        .toList();
  }

  private static LoadBalancer frontend(IngressFixture ingress) {
    return translated(ingress).graph().frontend().orElseThrow();
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.of(of(ingress));
  }

  private static Translated translated(IngressFixture ingress, Options options) {
    return Translated.of(of(ingress), options);
  }

  private static ClusterState of(IngressFixture ingress) {
    return cluster().services("ns/web").with(ingress).build();
  }

  private static IngressFixture enabled() {
    return plain().with("enable-frontend-nlb", "true");
  }

  private static IngressFixture plain() {
    return ingress("ns/a").prefix("", "/", "web");
  }
}

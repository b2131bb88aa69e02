package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.diag.Code;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several Ingresses say together about a network load balancer in front of theirs. */
class FrontendGroupTest {

  private static final String HEALTH = "frontend-nlb-healthcheck-";

  @Test
  void oneMemberIsEnoughToAskForIt() {
    assertThat(translated(member("ns/a"), enabled("ns/b")).graph().frontend()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          enable-frontend-nlb; true; false; conflicting enable frontend NLB values: Ingress ns/a has true, Ingress ns/b has false
          frontend-nlb-scheme; internal; internet-facing; conflicting scheme: map[internal:{} internet-facing:{}]
          frontend-nlb-subnets; private-a,private-b; private-a,private-c; conflicting subnets: [private-a private-b] | [private-a private-c]
          frontend-nlb-security-groups; office-access,partner-access; partner-access,office-access; conflicting securityGroups: [office-access partner-access] | [partner-access office-access]
          """)
  void whatMattersIsNotDecided(String suffix, String one, String two, String message) {
    Translated translated = conflict(suffix, one, two);
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message()).startsWith(message);
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void noPortLeadsToTwoPlaces() {
    Translated translated =
        translated(
            enabled("ns/a").with("frontend-nlb-listener-port-mapping", "443=80"),
            enabled("ns/b")
                .with("listen-ports", "[{\"HTTP\":8080}]")
                .with("frontend-nlb-listener-port-mapping", "443=8080"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith(
            "failed to merge NLB listenPort config for port: 443: conflicting Target Port, config"
                + " 2: 8080, previous: 80");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void otherElasticIpsAreNotDecidedEither() {
    Translated translated =
        translated(
            enabled("ns/a")
                .with("frontend-nlb-scheme", "internet-facing")
                .with("frontend-nlb-eip-allocations", "e1,e2,e3"),
            enabled("ns/b").with("frontend-nlb-eip-allocations", "e1,e2,e4"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith(
            "all EIP allocations for the ingress group must be the same: [e1 e2 e3] | [e1 e2 e4]");
    assertThat(translated.group().blocked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          frontend-nlb-attributes; k=1; k=2; conflicting frontend NLB attributes: map[k:1] | map[k:2]
          frontend-nlb-tags; k=1; k=2; conflicting frontend NLB tags: map[k:1] | map[k:2]
          frontend-nlb-healthcheck-interval-seconds; 10; 20; failed to merge NLB listenPort config for port: 80: conflicting IntervalSeconds, config 2: 20, previous: 10
          frontend-nlb-healthcheck-timeout-seconds; 6; 7; failed to merge NLB listenPort config for port: 80: conflicting TimeoutSeconds, config 2: 7, previous: 6
          frontend-nlb-healthcheck-healthy-threshold-count; 3; 4; failed to merge NLB listenPort config for port: 80: conflicting HealthyThresholdCount, config 2: 4, previous: 3
          frontend-nlb-healthcheck-unhealthy-threshold-count; 3; 4; failed to merge NLB listenPort config for port: 80: conflicting UnhealthyThresholdCount, config 2: 4, previous: 3
          frontend-nlb-healthcheck-protocol; HTTP; HTTPS; failed to merge NLB listenPort config for port: 80: conflicting Protocol, config 2: HTTPS, previous: HTTP
          frontend-nlb-healthcheck-path; /a; /b; failed to merge NLB listenPort config for port: 80: conflicting Path, config 2: /b, previous: /a
          frontend-nlb-healthcheck-success-codes; 200; 201; failed to merge NLB listenPort config for port: 80: conflicting Matcher, config 2: 201, previous: 200
          frontend-nlb-healthcheck-port; 81; traffic-port; failed to merge NLB listenPort config for port: 80: conflicting Port, config 2: traffic-port, previous: 81
          """)
  void theFirstHoldsWhereThatDoesNoHarm(String suffix, String one, String two, String message) {
    Translated translated = conflict(suffix, one, two);
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message()).startsWith(message);
    assertThat(translated.group().blocked()).isFalse();
    assertThat(translated.graph())
        .isEqualTo(translated(enabled("ns/a").with(suffix, one), enabled("ns/b")).graph());
  }

  /** LBC compares where they are kept. */
  @Test
  void successCodesOfTwoMembersNeverAgree() {
    Translated translated = conflict(HEALTH + "success-codes", "200", "200");
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .contains("conflicting Matcher, config 2: 200, previous: 200");
  }

  @Test
  void membersAreCountedAmongThoseThatAskForThePort() {
    Translated translated =
        translated(
            enabled("ns/a").with("listen-ports", "[{\"HTTP\":8080}]"),
            enabled("ns/b"),
            enabled("ns/c").with(HEALTH + "path", "/c"),
            enabled("ns/d").with(HEALTH + "path", "/d"));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .contains("port: 80: conflicting Path, config 3: /d, previous: /c");
  }

  @Test
  void whatSomebodySaysWinsOverWhatNobodyDoes() {
    HealthCheck check =
        check(
            80,
            enabled("ns/a"),
            enabled("ns/b").with(HEALTH + "path", "/up").with(HEALTH + "port", "8080"),
            enabled("ns/c").with(HEALTH + "interval-seconds", "30"));
    assertThat(check.path()).isEqualTo("/up");
    assertThat(check.port()).isEqualTo(Token.of(PortRef.of(8080)));
    assertThat(check.intervalSeconds()).isEqualTo(30);
  }

  @Test
  void whatOneMemberSaysHoldsOnItsPortsOnly() {
    Translated translated =
        translated(
            enabled("ns/a").with(HEALTH + "path", "/a"),
            enabled("ns/b").with("listen-ports", "[{\"HTTP\":8080}]"));
    assertThat(check(translated, 80).path()).isEqualTo("/a");
    assertThat(check(translated, 8080).path()).isEqualTo("/");
  }

  @Test
  void byDefaultTheFirstPageIsAskedForOnTheTrafficPort() {
    assertThat(check(80, enabled("ns/a")))
        .isEqualTo(
            HealthCheck.builder()
                .port(Token.of(PortRef.of("traffic-port")))
                .protocol(Protocol.HTTP)
                .path("/")
                .matcher("200")
                .intervalSeconds(15)
                .timeoutSeconds(5)
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(2)
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          port; http; failed to resolve healthCheckPort
          protocol; TCP; healthCheckProtocol must be within [HTTP, HTTPS]
          interval-seconds; 5s; failed to parse int32 annotation, alb.ingress.kubernetes.io/frontend-nlb-healthcheck-interval-seconds: 5s: strconv.ParseInt: parsing "5s": invalid syntax
          """)
  void aCheckThatCannotBeReadIsItsMembersFault(String field, String value, String cause) {
    Translated translated =
        translated(enabled("ns/a"), enabled("ns/b").with(HEALTH + field, value));
    assertThat(translated.only(Code.INVALID_ANNOTATION).message())
        .isEqualTo("failed to compute listenPort config for ingress: ns/b: " + cause);
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/b");
    assertThat(translated.graph().frontend()).isPresent();
  }

  @Test
  void aCheckOfNoPortIsNotRead() {
    Translated translated =
        translated(
            enabled("ns/a")
                .with("frontend-nlb-listener-port-mapping", "1=2")
                .with(HEALTH + "port", "http"));
    assertThat(translated.diagnostics()).noneMatch(d -> d.isError());
  }

  /** LBC counts saying nothing as another opinion, but only behind the first. */
  @Test
  void attributesMustBeRepeatedByAllMembersBehindTheFirst() {
    Translated before =
        translated(enabled("ns/a"), enabled("ns/b").with("frontend-nlb-attributes", "k=1"));
    assertThat(before.codes()).isEmpty();
    assertThat(before.graph().frontend().orElseThrow().attributes()).isEqualTo(Map.of("k", "1"));
    Translated behind =
        translated(enabled("ns/a").with("frontend-nlb-attributes", "k=1"), enabled("ns/b"));
    assertThat(behind.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting frontend NLB attributes: map[k:1] | map[]");
    assertThat(behind.graph().frontend().orElseThrow().attributes()).isEqualTo(Map.of("k", "1"));
  }

  @Test
  void subnetsAndElasticIpsMayComeInAnyOrder() {
    Translated translated =
        translated(
            enabled("ns/a")
                .with("frontend-nlb-scheme", "internet-facing")
                .with("frontend-nlb-subnets", "public-a,public-b")
                .with("frontend-nlb-eip-allocations", "e1,e2"),
            enabled("ns/b")
                .with("frontend-nlb-subnets", "public-b,public-a")
                .with("frontend-nlb-eip-allocations", "e2,e1"));
    assertThat(translated.codes()).isEmpty();
    assertThat(translated.graph().frontend().orElseThrow().subnets().known().orElseThrow())
        .extracting(m -> m.allocationId().orElseThrow())
        .containsExactly("e1", "e2");
  }

  @Test
  void tagsAreThoseOfWhoNamesAny() {
    Translated translated =
        translated(
            enabled("ns/a").with("tags", "a=1"), enabled("ns/b").with("frontend-nlb-tags", "b=2"));
    assertThat(translated.codes()).isEmpty();
    assertThat(translated.graph().frontend().orElseThrow().tags()).isEqualTo(Map.of("b", "2"));
  }

  @Test
  void portsOfAllMembersArePutTogether() {
    Translated translated =
        translated(
            enabled("ns/a").with("frontend-nlb-listener-port-mapping", "443=80"),
            member("ns/b").with("listen-ports", "[{\"HTTP\":8080}]"));
    assertThat(translated.graph().all(TargetRegistration.class))
        .extracting(r -> r.id().id() + ">" + r.port())
        .containsExactly("FrontendNlb-tg-TCP-443>80", "FrontendNlb-tg-TCP-8080>8080");
  }

  @Test
  void aMemberThatAsksForElasticIpsInVainHurtsNobody() {
    Translated translated =
        translated(
            member("ns/a"), enabled("ns/b").with("frontend-nlb-eip-allocations", "eipalloc-1"));
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/b");
    assertThat(Translated.names(translated.group().members())).containsExactly("ns/a");
    assertThat(translated.graph().frontend()).isEmpty();
  }

  @Test
  void aLoadBalancerThatServesDoesNotGoBecauseOfAMistake() {
    Translated translated =
        translated(
            member("ns/a").holding("group.ingress.k8s.aws/edge"),
            enabled("ns/b")
                .with("frontend-nlb-healthcheck-port", "http")
                .holding("group.ingress.k8s.aws/edge"));
    assertThat(translated.only(Code.GROUP_HELD).message())
        .isEqualTo(
            "without Ingress ns/b the network load balancer in front of the load balancer would"
                + " change, so the group is left as it is until that is corrected");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void theNameOfATargetGroupHoldsPortsAndProtocolOfItsCheck() {
    assertThat(names(enabled("ns/a")))
        .isNotEqualTo(names(enabled("ns/a").with(HEALTH + "protocol", "HTTPS")))
        .isNotEqualTo(names(enabled("ns/a").with(HEALTH + "port", "80")))
        .isEqualTo(names(enabled("ns/a").with(HEALTH + "path", "/up")));
  }

  @Test
  void itsSchemeDoesNotDependOnTheOrderOfMembers() {
    assertThat(
            translated(
                    enabled("ns/a"), enabled("ns/b").with("frontend-nlb-scheme", "internet-facing"))
                .graph()
                .frontend()
                .orElseThrow()
                .scheme())
        .isEqualTo(Scheme.INTERNET_FACING);
  }

  private static List<Token<String>> names(IngressFixture member) {
    return translated(member).graph().all(TargetGroup.class).stream()
        .filter(group -> group.id().isFrontend())
        .map(TargetGroup::name)
        .toList();
  }

  private static Translated conflict(String suffix, String one, String two) {
    return translated(enabled("ns/a").with(suffix, one), enabled("ns/b").with(suffix, two));
  }

  private static HealthCheck check(int port, IngressFixture... members) {
    return check(translated(members), port);
  }

  private static HealthCheck check(Translated translated, int port) {
    ResourceId id = ResourceId.frontendTargetGroup(port);
    return ((TargetGroup) translated.graph().find(id).orElseThrow()).healthCheck();
  }

  private static Translated translated(IngressFixture... members) {
    return Translated.of(cluster().services("ns/web").with(members).build());
  }

  private static IngressFixture enabled(String name) {
    return member(name).with("enable-frontend-nlb", "true");
  }

  private static IngressFixture member(String name) {
    return ingress(name).inGroup("edge").prefix("", "/" + name, "web");
  }
}

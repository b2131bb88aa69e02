package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.ListenerParams;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {

  private static final String BOTH = "[{\"HTTP\":80},{\"HTTPS\":443}]";

  @Test
  void withoutAnyWordThereIsPort80() {
    assertThat(Translated.unseen(ClusterFixture.of(ingress("ns/a"))).group().listenerPorts())
        .containsExactly(80);
  }

  @Test
  void portsOfAllMembersAddUp() {
    assertThat(
            Translated.unseen(
                    ClusterFixture.of(
                        ingress("ns/a").inGroup("g").with("listen-ports", "[{\"HTTP\":8080}]"),
                        ingress("ns/b").inGroup("g").with("listen-ports", BOTH)))
                .group()
                .listenerPorts())
        .containsExactly(80, 443, 8080);
  }

  @Test
  void rulesAreOnThePortsOfTheirIngressOnly() {
    Translated translated =
        Translated.unseen(
            cluster()
                .services("ns/web")
                .with(
                    ingress("ns/a").inGroup("g").prefix("a", "/", "web"),
                    ingress("ns/b")
                        .inGroup("g")
                        .with("listen-ports", "[{\"HTTP\":8080}]")
                        .prefix("b", "/", "web"))
                .build());
    assertThat(translated.rules(80)).hasSize(1);
    assertThat(translated.rules(8080)).hasSize(1);
  }

  @Test
  void aPolicyIsForHttpsOnlyAndHasADefault() {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                ingress("ns/a").with("listen-ports", BOTH).with("certificate-arn", "c")));
    assertThat(listener(translated, 80).sslPolicy()).isEmpty();
    assertThat(listener(translated, 443).sslPolicy()).contains("ELBSecurityPolicy-2016-08");
  }

  @Test
  void anEmptyPolicyIsNotTheDefault() {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(ingress("ns/a").with("certificate-arn", "c").with("ssl-policy", "")));
    assertThat(listener(translated, 443).sslPolicy()).contains("");
  }

  @Test
  void attributesAreByProtocolAndPortAndTheFirstClassWins() {
    IngressClassParams params =
        IngressClassParams.builder()
            .name("edge")
            .addListeners(
                new ListenerParams("HTTP", 80, new TreeMap<>(Map.of("a", "of-class"))),
                new ListenerParams("HTTP", 80, new TreeMap<>(Map.of("a", "later"))))
            .build();
    Translated translated =
        Translated.unseen(
            cluster()
                .with(params)
                .with(
                    ingress("ns/a")
                        .inGroup("g")
                        .ofClass("edge")
                        .with("listener-attributes.HTTP-80", "a=1,b=2")
                        .with("listener-attributes.HTTPS-80", "c=3"),
                    ingress("ns/b").inGroup("g").with("listener-attributes.HTTP-80", "a=9,d=4"))
                .build());
    assertThat(listener(translated, 80).attributes())
        .containsExactly(Map.entry("a", "of-class"), Map.entry("b", "2"), Map.entry("d", "4"));
    assertThat(translated.codes()).doesNotContain(Code.CONFLICTING_SETTINGS);
  }

  @Test
  void attributesThatTheClassGivesToOtherListenersDoNotCount() {
    IngressClassParams params =
        IngressClassParams.builder()
            .name("edge")
            .addListeners(
                new ListenerParams("HTTPS", 80, new TreeMap<>(Map.of("a", "other-protocol"))),
                new ListenerParams("HTTP", 8080, new TreeMap<>(Map.of("a", "other-port"))))
            .build();
    Translated translated =
        Translated.unseen(cluster().with(params).with(ingress("ns/a").ofClass("edge")).build());
    assertThat(listener(translated, 80).attributes()).isEmpty();
  }

  @Test
  void redirectToHttpsTakesAllRulesAndTargetGroupsOfHttp() {
    Translated translated =
        Translated.unseen(
            cluster()
                .services("ns/web", "ns/plain")
                .with(
                    ingress("ns/a")
                        .inGroup("g")
                        .with("listen-ports", BOTH)
                        .with("certificate-arn", "c")
                        .with("ssl-redirect", "443")
                        .prefix("a", "/", "web"),
                    ingress("ns/b").inGroup("g").prefix("b", "/", "plain"))
                .build());
    assertThat(translated.rules(80)).isEmpty();
    assertThat(translated.rules(443)).hasSize(1);
    assertThat(listener(translated, 80).defaultActions()).containsExactly(SslRedirect.to(443));
    assertThat(translated.graph().all(TargetGroup.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "8443, listener does not exist for SSLRedirect port: 8443",
    "80, listener protocol non-SSL for SSLRedirect port: 80"
  })
  void redirectNeedsAnHttpsListener(String port, String message) {
    Translated translated =
        Translated.unseen(ClusterFixture.of(ingress("ns/a").with("ssl-redirect", port)));
    assertThat(translated.only(Code.INVALID_LISTENER).message()).isEqualTo(message);
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void aClassWithoutNumberSwitchesRedirectOffWithAWarning() {
    Translated translated =
        Translated.unseen(
            cluster()
                .with(IngressClassParams.builder().name("edge").sslRedirectPort("https").build())
                .with(
                    ingress("ns/a").inGroup("g").ofClass("edge").with("certificate-arn", "c"),
                    ingress("ns/b").inGroup("g").with("ssl-redirect", "443"))
                .build());
    Diagnostic found = translated.only(Code.INVALID_LISTENER);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(listener(translated, 80).defaultActions().toString()).contains("404");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          listen-ports; []; empty listen-ports configuration: `[]`
          listen-ports; [{"HTTP":0}]; listen port must be within [1, 65535]: 0
          inbound-cidrs; 10.0.0.0; invalid inbound-cidrs settings on Ingress: ns/a: invalid CIDR address: 10.0.0.0
          scheme; public; unknown scheme: public
          ip-address-type; ipv6; unknown IPAddressType: ipv6
          load-balancer-name; a-name-that-is-longer-than-32-char; load balancer name cannot be longer than 32 characters
          customer-owned-ipv4-pool;; cannot use empty value for customer-owned-ipv4-pool annotation, ingress: ns/a
          minimum-load-balancer-capacity; Units=1; invalid key to set the capacity: Units, Expected key: CapacityUnits
          """)
  void whatIsWrongIsToldInTheWordsOfLbc(String suffix, String value, String message) {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                ingress("ns/a")
                    .defaultBackend("gone", 80)
                    .with(suffix, value == null ? "" : value)));
    assertThat(translated.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::message)
        .containsExactly(message);
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
  }

  @Test
  void clientsAreAdmittedFromEverywhereUnlessSourcesAreGiven() {
    assertThat(permissions(ingress("ns/a")))
        .containsExactly(IpPermission.tcp(80, Kind.IPV4_CIDR, "0.0.0.0/0"));
    assertThat(permissions(ingress("ns/a").with("ip-address-type", "dualstack")))
        .containsExactly(
            IpPermission.tcp(80, Kind.IPV4_CIDR, "0.0.0.0/0"),
            IpPermission.tcp(80, Kind.IPV6_CIDR, "::/0"));
  }

  @Test
  void prefixListsAloneAdmitNobodyElse() {
    assertThat(permissions(ingress("ns/a").with("security-group-prefix-lists", "pl-2,pl-1,pl-2")))
        .containsExactly(
            IpPermission.tcp(80, Kind.PREFIX_LIST, "pl-1"),
            IpPermission.tcp(80, Kind.PREFIX_LIST, "pl-2"));
  }

  @Test
  void ipv6SourcesGiveNothingOnAnIpv4LoadBalancer() {
    assertThat(permissions(ingress("ns/a").with("inbound-cidrs", "2001:db8::/32"))).isEmpty();
  }

  @Test
  void sourcesOfTheClassWin() {
    IngressClassParams params =
        IngressClassParams.builder()
            .name("edge")
            .addInboundCidrs("192.0.2.0/24")
            .addPrefixListIds("pl-class")
            .build();
    SecurityGroup group =
        Translated.unseen(
                cluster()
                    .with(params)
                    .with(
                        ingress("ns/a")
                            .ofClass("edge")
                            .with("inbound-cidrs", "10.0.0.0/8")
                            .with("security-group-prefix-lists", "pl-ingress"))
                    .build())
            .graph()
            .all(SecurityGroup.class)
            .getFirst();
    assertThat(group.ingress())
        .containsExactly(
            IpPermission.tcp(80, Kind.IPV4_CIDR, "192.0.2.0/24"),
            IpPermission.tcp(80, Kind.PREFIX_LIST, "pl-class"));
  }

  @Test
  void aMemberThatSaysNothingOfSourcesOrPrefixListsAgrees() {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                ingress("ns/a").inGroup("g"),
                ingress("ns/b")
                    .inGroup("g")
                    .with("inbound-cidrs", "10.0.0.0/8")
                    .with("security-group-prefix-lists", "pl-1"),
                ingress("ns/c").inGroup("g")));
    assertThat(translated.codes()).containsOnly(Code.NO_RULES);
    assertThat(translated.graph().all(SecurityGroup.class).getFirst().ingress())
        .containsExactly(
            IpPermission.tcp(80, Kind.IPV4_CIDR, "10.0.0.0/8"),
            IpPermission.tcp(80, Kind.PREFIX_LIST, "pl-1"));
  }

  private static Listener listener(Translated translated, int port) {
    return translated.graph().listeners().stream()
        .filter(listener -> listener.port() == port)
        .findFirst()
        .orElseThrow();
  }

  private static Iterable<IpPermission> permissions(IngressFixture ingress) {
    return Translated.unseen(ClusterFixture.of(ingress))
        .graph()
        .all(SecurityGroup.class)
        .getFirst()
        .ingress();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "", "my.name", "-edge", "edge-", "internal-edge"})
  void aNameThatAwsWillRefuseIsToldBeforeButStays(String name) {
    Translated translated =
        Translated.unseen(ClusterFixture.of(ingress("ns/a").with("load-balancer-name", name)));
    Diagnostic found = translated.only(Code.INVALID_ANNOTATION);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.message()).startsWith("AWS will refuse load balancer name \"" + name + "\"");
    assertThat(translated.graph().loadBalancer().orElseThrow().name()).isEqualTo(name);
  }
}

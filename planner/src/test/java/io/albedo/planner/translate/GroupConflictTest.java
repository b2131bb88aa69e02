package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two members that disagree: the first holds, unless that replaces or opens something. */
class GroupConflictTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          scheme; internal; internet-facing; conflicting scheme: map[internal:{} internet-facing:{}]: Ingress ns/a has internal, Ingress ns/b has internet-facing
          ip-address-type; dualstack; ipv4; conflicting IPAddressType: [dualstack ipv4]
          load-balancer-name; one; two; conflicting load balancer name: map[one:{} two:{}]
          security-groups; sg-1,sg-2; sg-2,sg-1; conflicting securityGroups: [sg-1 sg-2] | [sg-2 sg-1]
          subnets; a,b; a,c; conflicting subnets: [a b] | [a c]
          inbound-cidrs; 10.0.0.0/8; 11.0.0.0/8; port: 80: conflicting inbound-cidrs, ns/a: [10.0.0.0/8], [] | ns/b: [11.0.0.0/8], []
          security-group-prefix-lists; pl-1; pl-2; port: 80: conflicting inbound-prefix-lists, ns/a: [pl-1] | ns/b: [pl-2]
          listen-ports; [{"HTTP":1}]; [{"HTTPS":1}]; port: 1: conflicting protocol, ns/a: HTTP | ns/b: HTTPS
          """)
  void isNotDecidedWhereItMatters(String suffix, String one, String two, String message) {
    Translated translated = conflict(suffix, one, two);
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message()).contains(message);
    assertThat(translated.group().blocked()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          load-balancer-attributes; k=1; k=2; conflicting load balancer attributes k: 1 | 2: Ingress ns/a has 1, Ingress ns/b has 2
          tags; k=1; k=2; conflicting tag k: 1 | 2: Ingress ns/a has 1, Ingress ns/b has 2
          listener-attributes.HTTP-80; k=1; k=2; conflicting listener attributes k: 1 | 2
          minimum-load-balancer-capacity; CapacityUnits=100; CapacityUnits=200; conflicting capacity reservation CapacityUnits: 100 | 200
          customer-owned-ipv4-pool; b; a; conflicting CustomerOwnedIPv4Pool: [a b]
          ipam-ipv4-pool-id; b; a; conflicting ipv4 ipam pools b: a
          """)
  void isDecidedForTheFirstWhereThatDoesNoHarm(
      String suffix, String one, String two, String message) {
    Translated translated = conflict(suffix, one, two);
    assertThat(translated.codes()).contains(Code.CONFLICTING_SETTINGS);
    assertThat(translated.diagnostics()).anyMatch(d -> d.message().startsWith(message));
    assertThat(translated.group().blocked()).isFalse();
    assertThat(translated.graph().toString())
        .isEqualTo(conflict(suffix, one, one).graph().toString());
  }

  @Test
  void nothingIsInConflictWithoutSecondOpinion() {
    assertThat(conflict("scheme", "internal", "internal").codes())
        .doesNotContain(Code.CONFLICTING_SETTINGS);
  }

  @Test
  void subnetsMayComeInAnyOrder() {
    assertThat(conflict("subnets", "a,b", "b,a").codes()).doesNotContain(Code.CONFLICTING_SETTINGS);
  }

  @Test
  void sourcesMayComeInAnyOrder() {
    assertThat(conflict("inbound-cidrs", "10.0.0.0/8,11.0.0.0/8", "11.0.0.0/8,10.0.0.0/8").codes())
        .doesNotContain(Code.CONFLICTING_SETTINGS);
  }

  @Test
  void sslPolicyOfTheFirstHolds() {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                secure("ns/a").with("ssl-policy", "one"),
                secure("ns/b").with("ssl-policy", "two")));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .endsWith("conflicting sslPolicy, ns/a: one | ns/b: two");
    assertThat(translated.graph().listeners().getFirst().sslPolicy()).contains("one");
  }

  @Test
  void mutualAuthenticationBlocks() {
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                secure("ns/a").with("mutual-authentication", mode("passthrough")),
                secure("ns/b").with("mutual-authentication", mode("off"))));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .contains("conflicting mTLS Attributes, ns/a: passthrough | ns/b: off");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void redirectOfTheFirstHolds() {
    String ports = "[{\"HTTPS\":443},{\"HTTPS\":8443}]";
    Translated translated =
        Translated.unseen(
            ClusterFixture.of(
                secure("ns/a").with("listen-ports", ports).with("ssl-redirect", "8443"),
                secure("ns/b").with("ssl-redirect", "443")));
    assertThat(translated.only(Code.CONFLICTING_SETTINGS).message())
        .startsWith("conflicting sslRedirect port: [443 8443]");
  }

  @Test
  void defaultBackendOfTheFirstHolds() {
    Translated translated =
        Translated.of(
            ClusterFixture.cluster()
                .services("ns/one", "ns/two")
                .with(
                    ingress("ns/a").inGroup("g").defaultBackend("one", 80),
                    ingress("ns/b").inGroup("g").defaultBackend("two", 80))
                .build());
    assertThat(translated.only(Code.SEVERAL_DEFAULT_BACKENDS).message())
        .startsWith("multiple ingress defined default backend: [ns/a ns/b]");
    assertThat(translated.graph().listeners().getFirst().defaultActions().toString())
        .contains("ns/a-one:80");
  }

  @Test
  void oneDefaultBackendIsNoConflict() {
    Translated translated =
        Translated.of(
            ClusterFixture.cluster()
                .services("ns/one")
                .with(
                    ingress("ns/a").inGroup("g"),
                    ingress("ns/b").inGroup("g").defaultBackend("one", 80))
                .build());
    assertThat(translated.codes()).doesNotContain(Code.SEVERAL_DEFAULT_BACKENDS);
    assertThat(translated.graph().listeners().getFirst().defaultActions().toString())
        .contains("ns/b-one:80");
  }

  private static Translated conflict(String suffix, String one, String two) {
    return Translated.unseen(
        ClusterFixture.of(member("ns/a", suffix, one), member("ns/b", suffix, two)));
  }

  private static IngressFixture member(String name, String suffix, String value) {
    return ingress(name).inGroup("g").with(suffix, value);
  }

  private static IngressFixture secure(String name) {
    return ingress(name).inGroup("g").with("certificate-arn", "arn:c");
  }

  private static String mode(String mode) {
    return "[{\"port\":443,\"mode\":\"" + mode + "\"}]";
  }
}

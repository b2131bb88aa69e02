package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names are those that aws-load-balancer-controller v3.5.0 gives. */
class ResourceNamesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cluster-dummy, ns-1/ing-1,             internal,        k8s-ns1-ing1-b7e914000d
          cluster-dummy, ns-1/ing-1,             internet-facing, k8s-ns1-ing1-159dd7a143
          '',            awesome-ns/ing-1,       internet-facing, k8s-awesomen-ing1-43b698093c
          '',            explicit-group,         internal,        k8s-explicitgroup-5bf9e53c23
          cluster-dummy, my-team.awesome-group,  internet-facing, k8s-myteamawesomegrou-a7a4472ff9
          demo,          game-2048/ingress-2048, internet-facing, k8s-game2048-ingress2-720d6cbe3a
          demo,          retail.edge,            internet-facing, k8s-retailedge-c5ee835871
          """)
  void loadBalancer(String cluster, String group, String scheme, String name) {
    assertThat(names(cluster, group).loadBalancer(Scheme.of(scheme).orElseThrow())).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cluster-dummy, ns-1/ing-1,             k8s-ns1-ing1-bd83176788
          cluster-dummy, my-team.awesome-group,  k8s-myteamawesomegrou-4cc7c39fe6
          demo,          game-2048/ingress-2048, k8s-game2048-ingress2-39cbea0de3
          demo,          retail.edge,            k8s-retailedge-18a24f04bc
          """)
  void managedSecurityGroup(String cluster, String group, String name) {
    assertThat(names(cluster, group).managedSecurityGroup()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          svc-1,                http32768instanceHTTPHTTP1, k8s-ns1-svc1-9889425938
          svc-1,                8032768instanceHTTPHTTP1,   k8s-ns1-svc1-90b7d93b18
          svc-3,                https8443ipHTTPSHTTP1,      k8s-ns1-svc3-bf42870fba
          svc-ipv6,             https8443ipHTTPHTTP1,       k8s-ns1-svcipv6-c387b9e773
          svc-named-targetport, https1ipHTTPHTTP1,          k8s-ns1-svcnamed-3430e53ee8
          """)
  void targetGroup(String service, String details, String name) {
    assertThat(
            names("cluster-dummy", "ns-1/ing-1")
                .targetGroup(new ObjectName("ns-1", service), "ns-1ing-1" + details))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http8080ipHTTPHTTP1,         2c37289a00
          808080ipHTTPHTTP1,           ab859e54b5
          http9090ipHTTPHTTP1,         6481032048
          http8080instanceHTTPHTTP1,   f4adfdc175
          http8080ipHTTPSHTTP1,        22fbce26a7
          http8080ipHTTPHTTP180,       7ed91338c9
          """)
  void hashOfTargetGroup(String details, String hash) {
    assertThat(NameHash.of(10, "", "", "ns-1name-1my-uuid" + details)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "Ab-1.c_ü2, 9, Ab1c2",
    "abcdef, 3, abc",
    "---, 8, ''",
    "/0189:@AYZ[`ayz{, 20, 0189AYZayz"
  })
  void onlyLettersAndDigitsAreLeft(String text, int longest, String clean) {
    assertThat(NameHash.clean(text, longest)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({
    "testCluster, k8s-traffic-testCluster-411a1bcdb1",
    "demo, k8s-traffic-demo-2a97516c35"
  })
  void backendSecurityGroup(String cluster, String name) {
    assertThat(NameHash.backendSecurityGroup(cluster)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cluster-dummy, ns-1/ing-1,     80,  k8s-ns1-ing1-eeb22e4827
          demo,          trading/quotes, 80,  k8s-trading-quotes-e46d4792bd
          demo,          trading/quotes, 443, k8s-trading-quotes-ee99dda761
          """)
  void frontendTargetGroup(String cluster, String group, int port, String name) {
    HealthCheck check =
        HealthCheck.builder()
            .port(Token.of(PortRef.of("traffic-port")))
            .protocol(Protocol.HTTP)
            .path("/anything")
            .matcher("200")
            .intervalSeconds(15)
            .timeoutSeconds(5)
            .healthyThresholdCount(2)
            .unhealthyThresholdCount(2)
            .build();
    assertThat(names(cluster, group).frontendTargetGroup(port, check)).isEqualTo(name);
  }

  private static ResourceNames names(String cluster, String group) {
    int slash = group.indexOf('/');
    return new ResourceNames(
        cluster,
        slash < 0
            ? new GroupId.Explicit(group)
            : new GroupId.Implicit(
                new ObjectName(group.substring(0, slash), group.substring(slash + 1))));
  }
}

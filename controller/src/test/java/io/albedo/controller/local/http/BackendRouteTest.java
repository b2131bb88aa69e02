package io.albedo.controller.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.model.alb.Arn;
import io.albedo.model.cluster.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendRouteTest {

  private static final ServedTargetGroup GROUP =
      new ServedTargetGroup(
          new Arn("tg-1"),
          "k8s-1",
          "shop/web-api:80",
          Optional.of(ServiceRef.of(new ObjectName("shop", "api"), "80", Set.of("http"))));

  @Test
  void aServiceAloneStandsForAllItsPortsInAllNamespaces() {
    assertThat(BackendRoute.parse("api=http://localhost:3000"))
        .isEqualTo(
            new BackendRoute(
                Optional.empty(), "api", Optional.empty(), new Origin("localhost", 3000, false)));
  }

  @Test
  void namespaceAndPortNarrowIt() {
    assertThat(BackendRoute.parse("shop/api:http=https://example.com"))
        .isEqualTo(
            new BackendRoute(
                Optional.of("shop"),
                "api",
                Optional.of("http"),
                new Origin("example.com", 443, true)));
  }

  @Test
  void anIpv6AddressLosesItsBrackets() {
    assertThat(BackendRoute.parse("api=http://[::1]:3000/").origin())
        .isEqualTo(new Origin("::1", 3000, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api",
        "=http://localhost",
        "api=",
        "api=localhost:3000",
        "api=ftp://localhost",
        "api=http://",
        "api=http://localhost:0",
        "api=http://localhost:70000",
        "api=http://localhost:3000/base",
        "api=http://localhost:3000?x",
        "api=http://local host",
        "a/b/c=http://localhost",
        "api:80:81=http://localhost"
      })
  void anythingElseIsRefusedWithTheFormExpected(String text) {
    assertThatThrownBy(() -> BackendRoute.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[namespace/]service[:port]=URL")
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void aPortMayBeGivenByNumberOrName() {
    assertThat(chosen("api:80=http://a")).contains("a");
    assertThat(chosen("api:http=http://a")).contains("a");
    assertThat(chosen("api:81=http://a")).isEmpty();
  }

  @Test
  void theNamespaceMustFit() {
    assertThat(chosen("shop/api=http://a")).contains("a");
    assertThat(chosen("other/api=http://a")).isEmpty();
  }

  @Test
  void theMostPreciseRouteWins() {
    assertThat(chosen("api=http://a", "shop/api=http://b", "api:80=http://c")).contains("b");
    assertThat(chosen("api=http://a", "shop/api=http://b", "shop/api:80=http://c")).contains("c");
  }

  @Test
  void theFirstAmongEqualsWins() {
    assertThat(chosen("api=http://a", "api=http://b")).contains("a");
  }

  @Test
  void aGroupWithoutServiceHasNoBackend() {
    ServedTargetGroup orphan = new ServedTargetGroup(new Arn("t"), "t", "t", Optional.empty());

    assertThat(new Backends(List.of(BackendRoute.parse("api=http://a"))).originOf(orphan))
        .isEmpty();
  }

  private static Optional<String> chosen(String... routes) {
    return new Backends(Stream.of(routes).map(BackendRoute::parse).toList())
        .originOf(GROUP)
        .map(Origin::host);
  }
}

package io.albedo.planner.testing;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small clusters over small alphabets, in which names, hosts, paths and settings meet and clash
 * often.
 */
public final class ClusterArbitraries {

  private static final List<Map.Entry<String, String>> SETTINGS =
      List.of(
          Map.entry("scheme", "internal"),
          Map.entry("scheme", "internet-facing"),
          Map.entry("group.order", "1"),
          Map.entry("group.order", "-1"),
          Map.entry("target-type", "ip"),
          Map.entry("target-type", "instance"),
          Map.entry("listen-ports", "[{\"HTTP\":80},{\"HTTP\":8080}]"),
          Map.entry("listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]"),
          Map.entry("listen-ports", "[{\"HTTPS\":80}]"),
          Map.entry("certificate-arn", "arn:c1,arn:c2"),
          Map.entry("certificate-arn", "arn:c2"),
          Map.entry("ssl-redirect", "443"),
          Map.entry("ssl-policy", "one"),
          Map.entry("inbound-cidrs", "10.0.0.0/8,2001:db8::/32"),
          Map.entry("security-group-prefix-lists", "pl-1"),
          Map.entry("tags", "team=a"),
          Map.entry("tags", "team=b"),
          Map.entry("load-balancer-attributes", "k=1"),
          Map.entry("load-balancer-attributes", "k=2"),
          Map.entry("healthcheck-path", "/health"),
          Map.entry("backend-protocol", "HTTPS"),
          Map.entry("subnets", "public-a,public-b"),
          Map.entry("security-groups", "office-access"),
          Map.entry("ip-address-type", "ipv4"),
          Map.entry(
              "actions.web",
              "{\"type\":\"redirect\",\"redirectConfig\":{\"protocol\":\"HTTPS\",\"statusCode\":\"HTTP_301\"}}"),
          Map.entry(
              "conditions.web",
              "[{\"field\":\"source-ip\",\"sourceIPConfig\":{\"values\":[\"10.0.0.0/8\"]}}]"),
          Map.entry("enable-frontend-nlb", "true"),
          Map.entry("frontend-nlb-healthcheck-path", "/up"),
          Map.entry("nobody-knows", "this"));

  private static final List<Map.Entry<String, String>> MISTAKES =
      List.of(
          Map.entry("listen-ports", "[{\"TCP\":80}]"),
          Map.entry("scheme", "public"),
          Map.entry("inbound-cidrs", "10.0.0.0"),
          Map.entry("tags", "nonsense"),
          Map.entry("group.order", "1.5"),
          Map.entry("use-regex-path-match", "maybe"),
          Map.entry("conditions.web", "[{\"field\":\"host-header\"}]"),
          Map.entry("conditions.web", "{"),
          Map.entry("transforms.web", "[{\"type\":\"x\"}]"),
          Map.entry("auth-session-timeout", "week"),
          Map.entry("healthcheck-interval-seconds", "15s"),
          Map.entry("target-type", "lambda"),
          Map.entry("load-balancer-name", "x".repeat(33)),
          Map.entry("enable-frontend-nlb", "yes"));

  private ClusterArbitraries() {}

  /** Up to four Ingresses in up to two named groups, with Services some of which are missing. */
  public static Arbitrary<ClusterState> clusters() {
    return ingresses().list().ofMaxSize(4).map(ClusterArbitraries::cluster);
  }

  public static ClusterState cluster(List<IngressFixture> ingresses) {
    return ClusterFixture.cluster()
        .services("n/web", "n/api", "n-x/web")
        .with(ingresses.toArray(IngressFixture[]::new))
        .build();
  }

  public static Arbitrary<IngressFixture> ingresses() {
    Arbitrary<String> names = Arbitraries.of("n/a", "n/b", "n-x/a", "n/c");
    return Combinators.combine(
            names,
            Arbitraries.of("", "g", "h"),
            Arbitraries.of(SETTINGS).list().ofMaxSize(3),
            paths().list().ofMaxSize(3),
            Arbitraries.of(false, false, true))
        .as(ClusterArbitraries::ingress);
  }

  /** An Ingress with something wrong in it. */
  public static Arbitrary<IngressFixture> brokenIngresses() {
    return Combinators.combine(
            Arbitraries.of("", "g", "h"),
            Arbitraries.of(SETTINGS).list().ofMaxSize(2),
            Arbitraries.of(MISTAKES))
        .as(ClusterArbitraries::broken);
  }

  private static IngressFixture broken(
      String group, List<Map.Entry<String, String>> settings, Map.Entry<String, String> mistake) {
    IngressFixture ingress =
        ingress("n/broken", group, settings, List.of(), false)
            .with(mistake.getKey(), mistake.getValue());
    return ingress.path(
        "broken.example.com",
        new IngressPath("/", "ImplementationSpecific", IngressFixture.port80("web")));
  }

  private static IngressFixture ingress(
      String name,
      String group,
      List<Map.Entry<String, String>> settings,
      List<IngressPath> paths,
      boolean defaultBackend) {
    IngressFixture ingress = IngressFixture.ingress(name);
    if (!group.isEmpty()) {
      ingress.inGroup(group);
    }
    settings.stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second))
        .forEach(ingress::with);
    for (IngressPath path : paths) {
      ingress.path(path.path().length() % 2 == 0 ? "a.example.com" : "", path);
    }
    return defaultBackend ? ingress.defaultBackend("web", 80) : ingress;
  }

  private static Arbitrary<IngressPath> paths() {
    return Combinators.combine(
            Arbitraries.of("/", "/a", "/a/", "/bb"),
            Arbitraries.of("Exact", "Prefix", "ImplementationSpecific"),
            backends())
        .as(IngressPath::new);
  }

  private static Arbitrary<Backend> backends() {
    return Combinators.combine(
            Arbitraries.of("web", "api", "gone"),
            Arbitraries.of(PortRef.of(80), PortRef.of("use-annotation")))
        .as(Backend.OfService::new);
  }
}

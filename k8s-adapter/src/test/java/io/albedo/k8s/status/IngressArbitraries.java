package io.albedo.k8s.status;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ingresses that could be read without a complaint. */
final class IngressArbitraries {

  private static final Arbitrary<String> TEXTS =
      Arbitraries.oneOf(
          Arbitraries.of("", " ", "a", "{\"x\": \"y\"}", "é🚀", "\t\"\\\n", "null", "0644", "on"),
          Arbitraries.strings()
              .excludeChars('\uFEFF')
              .ofMaxLength(8)
              .filter(IngressArbitraries::isUnicode));
  private static final Arbitrary<String> NAMES =
      Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5);

  private IngressArbitraries() {}

  static Arbitrary<Ingress> ingresses() {
    return Combinators.combine(
            NAMES.map(name -> new ObjectName("shop", name)),
            Arbitraries.maps(NAMES.map(n -> "alb.ingress.kubernetes.io/" + n), TEXTS).ofMaxSize(4),
            NAMES.optional(),
            backends().optional(),
            rules().list().ofMaxSize(3),
            NAMES.list().ofMaxSize(2).map(IngressTls::new).list().ofMaxSize(2))
        .as(
            (name, annotations, className, backend, rules, tls) ->
                Ingress.builder()
                    .name(name)
                    .uid("8a1c2f5e-0d51-4f1e-b6a0-0f5a1c2d3e4f")
                    .annotations(new TreeMap<>(annotations))
                    .ingressClassName(className)
                    .defaultBackend(backend)
                    .rules(rules)
                    .tls(tls)
                    .build());
  }

  private static Arbitrary<IngressRule> rules() {
    Arbitrary<String> hosts =
        Arbitraries.oneOf(Arbitraries.just(""), NAMES.map(n -> n + ".example"));
    return Combinators.combine(hosts, paths().list().ofMaxSize(3)).as(IngressRule::new);
  }

  private static Arbitrary<IngressPath> paths() {
    return Combinators.combine(
            Arbitraries.of("", "/", "/api", "/a b/*", "/ü"),
            Arbitraries.of("", "Exact", "Prefix", "ImplementationSpecific", "Odd"),
            backends())
        .as(IngressPath::new);
  }

  private static Arbitrary<Backend> backends() {
    Arbitrary<PortRef> ports =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 65_535).map(PortRef::of), NAMES.map(PortRef::of));
    return Arbitraries.oneOf(
        Combinators.combine(NAMES, ports).as(Backend.OfService::new),
        Combinators.combine(NAMES, NAMES).as(Backend.OfResource::new));
  }

  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}

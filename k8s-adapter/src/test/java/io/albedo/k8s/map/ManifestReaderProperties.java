package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.testing.TextArbitraries;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Reported;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestReaderProperties {

  private static final List<String> VICTIM =
      List.of(
          "apiVersion: networking.k8s.io/v1",
          "kind: Ingress",
          "metadata:",
          "  name: victim",
          "  annotations:",
          "    alb.ingress.kubernetes.io/scheme: internal",
          "spec:",
          "  ingressClassName: alb",
          "  tls: [{hosts: [a.example.com]}]",
          "  rules:",
          "  - host: a.example.com",
          "    http:",
          "      paths:",
          "      - path: /",
          "        pathType: Prefix",
          "        backend: {service: {name: a, port: {number: 80}}}");

  private static final String NEIGHBOUR =
      "apiVersion: v1\nkind: Service\nmetadata: {name: neighbour}\nspec: {ports: [{port: 80}]}\n";

  private static final ObjectName NEIGHBOUR_NAME = new ObjectName("default", "neighbour");

  @Provide
  Arbitrary<String> junk() {
    return TextArbitraries.yamlLike();
  }

  @Provide
  Arbitrary<Integer> lines() {
    return Arbitraries.integers().between(0, VICTIM.size() - 1);
  }

  private static String withJunk(String junk, int line) {
    var lines = new ArrayList<>(VICTIM);
    String old = lines.get(line);
    lines.set(line, old.substring(0, old.indexOf(':') + 1) + " " + junk);
    return String.join("\n", lines) + "\n";
  }

  @Property
  void aBrokenObjectHidesNoOther(@ForAll("junk") String junk, @ForAll("lines") int line) {
    Reported<Manifests> read =
        new ManifestReader("")
            .read(
                List.of(new ManifestText("a.yaml", withJunk(junk, line) + "\n---\n" + NEIGHBOUR)));
    assertThat(read.value().cluster().services()).containsKey(NEIGHBOUR_NAME);
  }

  @Property
  void anObjectIsReadOrComplainedAbout(@ForAll("junk") String junk, @ForAll("lines") int line) {
    Reported<Manifests> read =
        new ManifestReader("").read(List.of(new ManifestText("a.yaml", withJunk(junk, line))));
    Manifests manifests = read.value();
    boolean isRead = !manifests.cluster().ingresses().isEmpty();
    boolean isIgnored = !manifests.ignoredKinds().isEmpty();
    assertThat(isRead || isIgnored || !read.diagnostics().isEmpty()).isTrue();
  }

  @Property
  void whatIsNotReadIsNamedOrTheWholeIsInDoubt(
      @ForAll("junk") String junk, @ForAll("lines") int line) {
    Manifests manifests =
        new ManifestReader("")
            .read(List.of(new ManifestText("a.yaml", withJunk(junk, line))))
            .value();
    boolean isRead = !manifests.cluster().ingresses().isEmpty();
    boolean isIgnored = !manifests.ignoredKinds().isEmpty();
    assertThat(isRead || isIgnored || !manifests.isWhole()).isTrue();
  }
}

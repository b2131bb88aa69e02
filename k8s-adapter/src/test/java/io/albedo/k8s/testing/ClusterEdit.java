package io.albedo.k8s.testing;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Something somebody does to one of a few objects.
 *
 * @param variant of the object to be written; 0 deletes it
 */
public record ClusterEdit(Kind kind, String name, int variant) {

  /** Kinds, each with objects in a few variants, of which the last may be one nobody can read. */
  public enum Kind {
    INGRESS(
        "networking.k8s.io/v1",
        "Ingress",
        "metadata: {name: NAME, namespace: NS, annotations: {a: 'VARIANT'}}\n"
            + "spec: {defaultBackend: {service: {name: NAME, port: {number: 80}}}}"),
    SERVICE(
        "v1",
        "Service",
        "metadata: {name: NAME, namespace: NS}\nspec: {ports: [{port: 8VARIANT}]}"),
    BINDING(
        "elbv2.k8s.aws/v1beta1",
        "TargetGroupBinding",
        "metadata: {name: NAME, namespace: NS}\n"
            + "spec: {targetGroupARN: a, targetType: ip, serviceRef: {name: NAME, port: VARIANT},"
            + " nodeSelector: {matchExpressions: [{key: a, operator: OPERATOR}]}}"),
    POD(
        "v1",
        "Pod",
        "metadata: {name: NAME, namespace: NS, labels: {a: 'VARIANT'}}\n"
            + "spec: {containers: [{name: c, image: i}]}"),
    SLICE(
        "discovery.k8s.io/v1",
        "EndpointSlice",
        "metadata: {name: NAME, namespace: NS}\n"
            + "addressType: IPv4\nendpoints: [{addresses: [10.0.0.VARIANT]}]"),
    CLASS(
        "networking.k8s.io/v1",
        "IngressClass",
        "metadata: {name: NS-NAME, annotations: {a: 'VARIANT'}}\nspec: {controller: NAME/c}");

    private final String apiVersion;
    private final String text;
    private final String body;

    Kind(String apiVersion, String text, String body) {
      this.apiVersion = apiVersion;
      this.text = text;
      this.body = body;
    }

    public String apiVersion() {
      return apiVersion;
    }

    public String text() {
      return text;
    }

    private boolean isNamespaced() {
      return this != CLASS;
    }
  }

  /** Sequences in which the same objects come, change and go again and again. */
  public static Arbitrary<List<ClusterEdit>> sequences() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.integers().between(0, 3))
        .as(ClusterEdit::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  public void applyTo(TestCluster cluster) {
    if (variant > 0) {
      cluster.apply("apiVersion: " + kind.apiVersion + "\nkind: " + kind.text + "\n" + written());
    } else {
      cluster.delete(
          kind.apiVersion,
          kind.text,
          kind.isNamespaced() ? Optional.of(cluster.namespace()) : Optional.empty(),
          kind.isNamespaced() ? name : cluster.namespace() + "-" + name);
    }
  }

  private String written() {
    return kind.body
        .replace("NAME", name)
        .replace("VARIANT", String.valueOf(variant))
        .replace("OPERATOR", variant == 3 ? "Wrong" : "Exists");
  }
}

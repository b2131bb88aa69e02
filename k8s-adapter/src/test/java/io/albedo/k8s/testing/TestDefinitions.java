package io.albedo.k8s.testing;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The kinds of the group {@code elbv2.k8s.aws}: the mock server takes whatever is in their objects,
 * a real one has the definitions of the chart.
 */
final class TestDefinitions {

  private static final String GROUP = "elbv2.k8s.aws";
  private static final Path CHART = Path.of("../controller/deploy/helm/albedo/crds");

  private TestDefinitions() {}

  private record Kind(String name, String plural, String scope) {
    private CustomResourceDefinitionContext context() {
      return new CustomResourceDefinitionContext.Builder()
          .withGroup(GROUP)
          .withVersion("v1beta1")
          .withKind(name)
          .withPlural(plural)
          .withScope(scope)
          .build();
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("IngressClassParams", "ingressclassparams", "Cluster"),
          new Kind("TargetGroupBinding", "targetgroupbindings", "Namespaced"));

  static List<CustomResourceDefinitionContext> contexts() {
    return KINDS.stream().map(Kind::context).toList();
  }

  /** Installs those that are missing, and waits until they are served. */
  static void install(KubernetesClient client) {
    var definitions = client.apiextensions().v1().customResourceDefinitions();
    for (Kind kind : KINDS) {
      var definition =
          client.resource(definitions.load(CHART.resolve(kind.plural() + ".yaml").toFile()).item());
      if (definition.get() == null) {
        definition.create();
      }
      definition.waitUntilCondition(TestDefinitions::isServed, 20, TimeUnit.SECONDS);
    }
  }

  /** It has no status at first, then one without conditions. */
  private static boolean isServed(CustomResourceDefinition definition) {
    return Optional.ofNullable(definition.getStatus())
        .map(status -> status.getConditions())
        .orElse(List.of())
        .stream()
        .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }
}

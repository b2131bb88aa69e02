package io.albedo.k8s.testing;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The kinds of the group {@code elbv2.k8s.aws}, without any check of what is in their objects. */
final class TestDefinitions {

  private static final String GROUP = "elbv2.k8s.aws";

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

    private String yaml() {
      return """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %1$s.elbv2.k8s.aws}
      spec:
        group: elbv2.k8s.aws
        scope: %2$s
        names: {kind: %3$s, listKind: %3$sList, plural: %1$s, singular: %4$s}
        versions:
        - name: v1beta1
          served: true
          storage: true
          subresources: {status: {}}
          schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
      """
          .formatted(plural, scope, name, name.toLowerCase(Locale.ROOT));
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
    for (Kind kind : KINDS) {
      var definition =
          client.resource(
              client
                  .getKubernetesSerialization()
                  .unmarshal(kind.yaml(), CustomResourceDefinition.class));
      if (definition.get() == null) {
        definition.create();
      }
      definition.waitUntilCondition(TestDefinitions::isServed, 20, TimeUnit.SECONDS);
    }
  }

  private static boolean isServed(CustomResourceDefinition definition) {
    return definition.getStatus() != null
        && definition.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }
}

package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClass.ParametersRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IngressClassReaderTest {

  private static IngressClass ingressClass(String rest) {
    String text = "apiVersion: networking.k8s.io/v1\nkind: IngressClass\n" + rest;
    return OneObject.cluster(text).ingressClasses().values().iterator().next();
  }

  @Test
  void readsControllerAndParameters() {
    assertThat(
            ingressClass(
                """
                metadata: {name: alb, namespace: ignored}
                spec:
                  controller: ingress.k8s.aws/alb
                  parameters:
                    {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: p, scope: Cluster}
                """))
        .isEqualTo(
            new IngressClass(
                "alb",
                "ingress.k8s.aws/alb",
                false,
                Optional.of(new ParametersRef("elbv2.k8s.aws", "IngressClassParams", "p"))));
  }

  @Test
  void onlyTheTextTrueMakesADefault() {
    String head =
        "metadata: {name: alb, annotations: {ingressclass.kubernetes.io/is-default-class: ";
    assertThat(ingressClass(head + "'true'}}\n").isDefault()).isTrue();
    assertThat(ingressClass(head + "'True'}}\n").isDefault()).isFalse();
  }

  @Test
  void absentPartsOfParametersAreEmpty() {
    assertThat(ingressClass("metadata: {name: alb}\nspec: {parameters: {}}\n").parameters())
        .contains(new ParametersRef("", "", ""));
  }
}

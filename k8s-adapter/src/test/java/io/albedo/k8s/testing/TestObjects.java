package io.albedo.k8s.testing;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What tests leave in an API server that outlives them, and how it goes again, also if the tests
 * before were killed.
 */
public final class TestObjects {

  private static final String MARK = "albedo.io/made-by-a-test";

  /** Those that may have a finalizer, or a port that nobody else may have, and so must go first. */
  private static final Map<String, String> FIRST =
      Map.of(
          "Ingress", "networking.k8s.io/v1",
          "TargetGroupBinding", "elbv2.k8s.aws/v1beta1",
          "Service", "v1",
          "Pod", "v1");

  private static final Map<String, String> CLUSTER_WIDE =
      Map.of(
          "IngressClass", "networking.k8s.io/v1",
          "IngressClassParams", "elbv2.k8s.aws/v1beta1",
          "Node", "v1",
          "ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1",
          "MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1");

  private static boolean prepared;

  private TestObjects() {}

  /**
   * Takes away what earlier tests have left, once in a process.
   *
   * @throws IllegalStateException if others work in this cluster: their Ingresses would be taken
   *     for those of tests
   */
  static synchronized void prepare(KubernetesClient client) {
    if (prepared) {
      return;
    }
    CLUSTER_WIDE.forEach(
        (kind, version) ->
            client.genericKubernetesResources(version, kind).withLabel(MARK).delete());
    List<Namespace> left = client.namespaces().withLabel(MARK).list().getItems();
    left.forEach(namespace -> takeAway(client, namespace.getMetadata().getName()));
    Optional<HasMetadata> others =
        Stream.of("Ingress", "TargetGroupBinding")
            .flatMap(
                kind ->
                    client
                        .genericKubernetesResources(Objects.requireNonNull(FIRST.get(kind)), kind)
                        .inAnyNamespace()
                        .list()
                        .getItems()
                        .stream())
            .map(HasMetadata.class::cast)
            .findFirst();
    if (others.isPresent()) {
      throw new IllegalStateException(
          "KUBECONFIG names a cluster that others use, as %s %s shows: tests need one of their own"
              .formatted(others.get().getKind(), others.get().getMetadata().getName()));
    }
    prepared = true;
  }

  /** Makes it known as made by a test. */
  static void mark(GenericKubernetesResource object) {
    Map<String, String> labels =
        new HashMap<>(Objects.requireNonNullElse(object.getMetadata().getLabels(), Map.of()));
    labels.put(MARK, "true");
    object.getMetadata().setLabels(labels);
  }

  /** Creates a namespace that is not there. */
  public static void createNamespace(KubernetesClient client, String name) {
    client
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(MARK, "true")
                .endMetadata()
                .build())
        .create();
  }

  /** Whether there is no such namespace, or no more in a moment. */
  static boolean isFree(KubernetesClient client, String namespace) {
    var resource = client.namespaces().withName(namespace);
    Namespace present = resource.get();
    if (present != null && present.getMetadata().getDeletionTimestamp() != null) {
      resource.waitUntilCondition(Objects::isNull, 60, TimeUnit.SECONDS);
      return true;
    }
    return present == null;
  }

  /** Takes away a namespace with all that is in it, whoever still wants to hold that. */
  public static void takeAway(KubernetesClient client, String namespace) {
    FIRST.forEach(
        (kind, version) ->
            client
                .genericKubernetesResources(version, kind)
                .inNamespace(namespace)
                .list()
                .getItems()
                .forEach(object -> takeAway(client, object)));
    client.namespaces().withName(namespace).delete();
  }

  private static void takeAway(KubernetesClient client, GenericKubernetesResource object) {
    var resource = client.resource(object);
    resource.delete();
    if (!object.getMetadata().getFinalizers().isEmpty() && resource.get() != null) {
      resource.patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":null}}");
    }
  }
}

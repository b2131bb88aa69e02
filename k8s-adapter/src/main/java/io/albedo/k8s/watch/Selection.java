package io.albedo.k8s.watch;

import io.albedo.model.cluster.ObjectName;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.Map;
import java.util.Optional;

/**
 * What one list and watch asks for.
 *
 * @param namespace empty for all
 * @param name empty for all
 * @param labels that an object must have
 */
record Selection(
    ServedKind kind,
    Optional<String> namespace,
    Optional<String> name,
    Map<String, String> labels) {

  /** Large enough for few calls, small enough that a page of raw objects needs little memory. */
  private static final long PAGE = 500;

  Selection {
    labels = Map.copyOf(labels);
  }

  /** All objects of a kind, as far as they are in the namespace that is watched. */
  static Selection all(ServedKind kind, Optional<String> namespace) {
    return new Selection(
        kind, namespace.filter(n -> kind.namespaced()), Optional.empty(), Map.of());
  }

  static Selection one(ServedKind kind, ObjectName name, Map<String, String> labels) {
    return new Selection(kind, Optional.of(name.namespace()), Optional.of(name.name()), labels);
  }

  Selection with(Map<String, String> more) {
    return new Selection(kind, namespace, name, more);
  }

  /** The object meant, if it is one. */
  Optional<ObjectName> subject() {
    return name.map(n -> new ObjectName(namespace.orElse(""), n));
  }

  /** A list and watch of just this that has not started. */
  SharedIndexInformer<GenericKubernetesResource> informer(KubernetesClient client) {
    var resources = client.genericKubernetesResources(kind.context());
    return named(
            namespace.isPresent()
                ? resources.inNamespace(namespace.get()).withLabels(labels)
                : resources.inAnyNamespace().withLabels(labels))
        .withLimit(PAGE)
        .runnableInformer(0);
  }

  private <L, R> FilterWatchListDeletable<GenericKubernetesResource, L, R> named(
      FilterWatchListDeletable<GenericKubernetesResource, L, R> all) {
    return name.isPresent() ? all.withField("metadata.name", name.get()) : all;
  }
}

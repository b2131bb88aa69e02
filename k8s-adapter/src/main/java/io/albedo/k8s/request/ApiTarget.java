package io.albedo.k8s.request;

import io.albedo.model.cluster.ObjectName;

/**
 * What a request is about: an object, or a part of it that is written apart from it.
 *
 * @param name with an empty namespace for a kind without namespaces; with an empty name for all
 *     objects of a namespace
 * @param part such as {@code status}; empty for the object itself
 */
public record ApiTarget(ApiKind kind, ObjectName name, String part) {

  public static ApiTarget of(ApiKind kind, ObjectName name) {
    return new ApiTarget(kind, name, "");
  }

  /** All objects of the kind in a namespace. */
  public static ApiTarget all(ApiKind kind, String namespace) {
    return of(kind, new ObjectName(namespace, ""));
  }

  public ApiTarget status() {
    return new ApiTarget(kind, name, "status");
  }

  /** Where new objects of this kind and namespace are put. */
  ApiTarget collection() {
    return all(kind, name.namespace());
  }

  String path() {
    String object = name.name().isEmpty() ? "" : "/" + name.name();
    return kind.collection(name.namespace()) + object + (part.isEmpty() ? "" : "/" + part);
  }

  /** As in {@code ingresses.networking.k8s.io/status shop/web}. */
  String text() {
    String object = name.namespace().isEmpty() ? name.name() : name.text();
    return kind.resource() + (part.isEmpty() ? "" : "/" + part) + " " + object;
  }
}

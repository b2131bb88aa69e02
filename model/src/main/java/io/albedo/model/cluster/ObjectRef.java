package io.albedo.model.cluster;

import java.util.Optional;

/**
 * An object of Kubernetes.
 *
 * @param kind such as {@code Ingress}
 * @param name with an empty namespace for a kind without namespaces
 * @param uid tells it from a later object of the same name, if known
 */
public record ObjectRef(String kind, ObjectName name, Optional<String> uid) {

  public static ObjectRef of(Ingress ingress) {
    return new ObjectRef("Ingress", ingress.name(), ingress.uid());
  }

  public static ObjectRef of(TargetGroupBindingObject binding) {
    return new ObjectRef("TargetGroupBinding", binding.name(), binding.uid());
  }
}

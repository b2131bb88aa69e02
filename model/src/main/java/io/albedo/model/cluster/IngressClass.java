package io.albedo.model.cluster;

import java.util.Optional;

/**
 * An IngressClass ({@code networking.k8s.io/v1}, cluster scope).
 *
 * @param isDefault whether annotation {@code ingressclass.kubernetes.io/is-default-class} is {@code
 *     "true"}
 */
public record IngressClass(
    String name, String controller, boolean isDefault, Optional<ParametersRef> parameters) {

  /** {@code spec.parameters}; empty text for what is absent. */
  public record ParametersRef(String apiGroup, String kind, String name) {}
}

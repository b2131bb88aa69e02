package io.albedo.model.cluster;

/** Where a path or an Ingress without rule sends its requests. */
public sealed interface Backend {

  /** A Service port. The port name {@code use-annotation} stands for an action annotation. */
  record OfService(String service, PortRef port) implements Backend {}

  /** A backend by object reference, which no ALB controller serves. */
  record OfResource(String kind, String name) implements Backend {}
}

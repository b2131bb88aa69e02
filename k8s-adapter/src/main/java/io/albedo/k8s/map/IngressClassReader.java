package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressClass.ParametersRef;
import java.util.Optional;

/** Reads an IngressClass. */
final class IngressClassReader {

  private static final String DEFAULT = "ingressclass.kubernetes.io/is-default-class";

  private IngressClassReader() {}

  static IngressClass read(Metadata metadata, Fields object) {
    Optional<Fields> spec = object.map("spec");
    return new IngressClass(
        metadata.name().name(),
        spec.flatMap(s -> s.text("controller")).orElse(""),
        "true".equals(metadata.annotations().get(DEFAULT)),
        spec.flatMap(s -> s.map("parameters")).map(IngressClassReader::parameters));
  }

  /** Scope and namespace are not looked at: the parameters of this controller have no namespace. */
  private static ParametersRef parameters(Fields parameters) {
    parameters.ignoring("scope", "namespace");
    return new ParametersRef(
        parameters.text("apiGroup").orElse(""),
        parameters.text("kind").orElse(""),
        parameters.text("name").orElse(""));
  }
}

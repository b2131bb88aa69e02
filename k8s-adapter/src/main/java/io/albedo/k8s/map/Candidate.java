package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Findings;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.diag.Subject;

/** An object of a kind that matters, on its way into the cluster. */
record Candidate(
    ObjectKind kind, RawObject object, Findings findings, Fields fields, Metadata metadata) {

  static Candidate of(ObjectKind kind, RawObject object, String defaultNamespace) {
    Findings findings = kind == ObjectKind.SECRET ? Findings.secret() : Findings.open();
    Fields fields = Fields.of(object.tree(), findings).ignoring("apiVersion", "kind");
    String namespace = kind.isNamespaced() ? defaultNamespace : "";
    return new Candidate(kind, object, findings, fields, Metadata.read(fields, namespace));
  }

  /**
   * Whether anybody asks for it. Of ConfigMaps only a few matter; pods that the API server is still
   * to name are no targets.
   */
  boolean matters() {
    return switch (kind) {
      case CONFIG_MAP -> metadata.name().name().startsWith(ConfigMap.TARGETS_PREFIX);
      case POD -> isNamed();
      default -> true;
    };
  }

  boolean isNamed() {
    return !metadata.name().name().isEmpty();
  }

  boolean isOfKnownVersion() {
    return object.type().equals(kind.type());
  }

  Subject subject() {
    return new Subject(
        kind.text(), kind.isNamespaced() ? metadata.name().text() : metadata.name().name());
  }

  /** Reads the whole of it. */
  ReadObject read() {
    Object value = ObjectReader.read(kind, metadata, fields);
    fields.reportUnknown();
    return new ReadObject(metadata.name(), value);
  }
}

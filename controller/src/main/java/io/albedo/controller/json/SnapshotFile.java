package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Finding;
import io.albedo.k8s.tree.Findings;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.List;
import java.util.Optional;

/** A map of snapshot keys, and what was found wrong in their values. */
record SnapshotFile(Subject subject, Tree.Entries map, Fields fields, Findings findings) {

  static SnapshotFile of(Subject subject, Tree.Entries map) {
    Findings findings = Findings.open();
    return new SnapshotFile(subject, map, Fields.of(map, findings), findings);
  }

  boolean has(SnapshotKey key) {
    return map.entries().containsKey(key.text());
  }

  List<Diagnostic> malformed() {
    return findings.errors().stream().map(this::malformed).toList();
  }

  private Diagnostic malformed(Finding finding) {
    String message =
        isSecret(finding.field()).orElseGet(finding::message) + " (" + finding.place().text() + ")";
    return Diagnostic.of(Code.MALFORMED_OBJECT, subject, finding.field(), message);
  }

  /** What is said instead of a message that quotes the value. */
  private static Optional<String> isSecret(String field) {
    return field.endsWith("ClientSecret") || field.endsWith("ClientId")
        ? Optional.of("must be text")
        : Optional.empty();
  }
}

package io.albedo.k8s.map;

import io.albedo.k8s.tree.Document;
import io.albedo.k8s.tree.Finding;
import io.albedo.k8s.tree.Place;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;

/** The words for everything that can be wrong with a manifest. */
final class Complaints {

  private Complaints() {}

  static Diagnostic brokenText(Document.Broken broken, Origin origin, String text) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.BROKEN_YAML,
            Subject.file(origin.source()),
            "",
            broken.problem() + ", " + origin.at(broken.place()));
    return text.contains("{{")
        ? diagnostic.withHelp("This looks like a template: render it first (helm template).")
        : diagnostic;
  }

  static Diagnostic repeat(Document.Repeat repeat, Origin origin) {
    return Diagnostic.of(
        Code.DUPLICATE_KEY,
        Subject.file(origin.source()),
        "",
        "the key %s is already there in line %d, %s"
            .formatted(repeat.key(), repeat.first().line(), origin.at(repeat.place())));
  }

  static Diagnostic notKubernetes(String problem, String field, Origin origin, Place place) {
    return Diagnostic.of(
        Code.NOT_KUBERNETES,
        Subject.file(origin.source()),
        field,
        (field.isEmpty() ? "the document" : field) + " " + problem + ", " + origin.at(place));
  }

  /** An object of a known kind whose name is missing or no name. */
  static Diagnostic nameless(Candidate candidate) {
    RawObject object = candidate.object();
    return candidate.findings().errors().stream()
        .findFirst()
        .map(e -> notKubernetes(e.message(), e.field(), object.origin(), e.place()))
        .orElseGet(
            () ->
                notKubernetes(
                    "is missing from this " + candidate.kind().text(),
                    "metadata.name",
                    object.origin(),
                    object.tree().place()));
  }

  static Diagnostic malformed(Candidate candidate, Finding finding) {
    return Diagnostic.of(
        Code.MALFORMED_OBJECT,
        candidate.subject(),
        finding.field(),
        finding.message() + candidate.object().origin().after(finding.place()));
  }

  static Diagnostic unknownVersion(Candidate candidate) {
    TypeMeta written = candidate.object().type();
    TypeMeta right = candidate.kind().type();
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNKNOWN_API_VERSION,
            candidate.subject(),
            "apiVersion",
            "%s %s is not known, it has to be %s %s, %s"
                .formatted(
                    written.apiVersion(),
                    written.kind(),
                    right.apiVersion(),
                    right.kind(),
                    candidate.object().at()));
    return candidate.kind() == ObjectKind.INGRESS
        ? diagnostic.withHelp(
            "In networking.k8s.io/v1 a backend has service.name and service.port, and every path a"
                + " pathType; 'kubectl convert' rewrites old manifests.")
        : diagnostic;
  }

  static Diagnostic duplicate(Subject subject, String here, String first) {
    return Diagnostic.of(
        Code.DUPLICATE_OBJECT, subject, "", "is there twice: %s, and %s".formatted(first, here));
  }
}

package io.albedo.k8s.map;

import io.albedo.k8s.tree.Document;
import io.albedo.k8s.tree.DocumentReader;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.util.List;

/**
 * Reads manifests as an API server would: with its defaults where they are silent, and refusing
 * what it would refuse. An object that is refused takes no other with it.
 */
public final class ManifestReader {

  private final String defaultNamespace;

  /**
   * @param defaultNamespace namespace of the objects that name none; empty for {@code default}
   */
  public ManifestReader(String defaultNamespace) {
    this.defaultNamespace = defaultNamespace.isEmpty() ? "default" : defaultNamespace;
  }

  /** All objects of all texts together; of two with the same name the first one counts. */
  public Reported<Manifests> read(List<ManifestText> texts) {
    return read(new Reported<>(texts, List.of()));
  }

  /** The same, where some texts may not have come: in these there may be any object. */
  public Reported<Manifests> read(Reported<List<ManifestText>> files) {
    var objects = new ObjectCollector(defaultNamespace);
    files.diagnostics().stream().filter(Diagnostic::isError).forEach(objects::unidentified);
    files.diagnostics().stream().filter(d -> !d.isError()).forEach(objects::report);
    files.value().forEach(text -> read(text, objects));
    return objects.result();
  }

  private static void read(ManifestText text, ObjectCollector objects) {
    List<Document> documents = DocumentReader.read(text.text());
    if (documents.isEmpty()) {
      objects.report(
          Diagnostic.of(
              Code.EMPTY_INPUT, Subject.file(text.source()), "", "there is no document in it"));
    }
    documents.forEach(document -> read(document, text, objects));
  }

  private static void read(Document document, ManifestText text, ObjectCollector objects) {
    var origin = new Origin(text.source(), document.number());
    switch (document) {
      case Document.Parsed parsed -> {
        parsed.repeats().forEach(repeat -> objects.report(Complaints.repeat(repeat, origin)));
        new ObjectUnpacker(origin, objects).unpack(parsed.root());
      }
      case Document.Broken broken ->
          objects.unidentified(Complaints.brokenText(broken, origin, text.text()));
    }
  }
}

package io.albedo.controller.diagnostics;

import io.albedo.k8s.watch.FolderClusterObserver;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What {@code albedo run} finds in its folder when somebody edits a file while it runs. */
record FolderEdit(Example example, Path folder) {

  private static final String EDITED = "ingress.yaml";

  List<Diagnostic> findings() {
    try {
      copy("before.yaml");
      var observer = new FolderClusterObserver(folder, "default", InstantSource.system());
      copy(EDITED);
      observer.look();
      observer.look();
      return observer.observe().diagnostics().stream().map(this::withoutFolder).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Diagnostic withoutFolder(Diagnostic finding) {
    return new Diagnostic(
        finding.code(),
        finding.severity(),
        new Subject(finding.subject().kind(), withoutFolder(finding.subject().name())),
        finding.field(),
        withoutFolder(finding.message()),
        finding.help());
  }

  private String withoutFolder(String text) {
    return text.replace(folder + "/", "");
  }

  private void copy(String name) throws IOException {
    Files.writeString(folder.resolve(EDITED), Example.read(example.locate(name)));
  }
}

package io.albedo.controller.json;

import io.albedo.k8s.tree.Document;
import io.albedo.k8s.tree.DocumentReader;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.planner.annotation.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file as a map of snapshot keys, whatever is in their values. */
final class SnapshotFileReader {

  private final Subject subject;
  private final List<Diagnostic> diagnostics;

  SnapshotFileReader(Subject subject, List<Diagnostic> diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** Empty if it is no snapshot, of which the findings tell. */
  Optional<SnapshotFile> read(String text) {
    List<Document> documents = DocumentReader.read(text);
    return switch (documents.size()) {
      case 0 -> notASnapshot("the file is empty");
      case 1 -> document(documents.getFirst());
      default -> several(documents);
    };
  }

  private Optional<SnapshotFile> several(List<Document> documents) {
    for (Document document : documents) {
      if (document instanceof Document.Broken broken) {
        return broken(broken);
      }
    }
    return notASnapshot(
        "the file holds "
            + documents.size()
            + " documents where a snapshot is one; give each as a file of its own");
  }

  private Optional<SnapshotFile> document(Document document) {
    return switch (document) {
      case Document.Broken broken -> broken(broken);
      case Document.Parsed parsed -> {
        parsed.repeats().forEach(this::repeat);
        yield root(parsed.root());
      }
    };
  }

  private Optional<SnapshotFile> broken(Document.Broken broken) {
    return complain(Code.BROKEN_YAML, "", broken.place().text() + ": " + broken.problem());
  }

  private void repeat(Document.Repeat repeat) {
    complain(
        Code.DUPLICATE_KEY,
        repeat.key(),
        "%s stands in %s and again in %s"
            .formatted(repeat.key(), repeat.first().text(), repeat.place().text()));
  }

  private Optional<SnapshotFile> root(Tree root) {
    return root instanceof Tree.Entries map
        ? map(map)
        : notASnapshot("the file holds " + root.kind() + ", not a map");
  }

  private Optional<SnapshotFile> map(Tree.Entries map) {
    Set<String> keys = map.entries().keySet();
    if (keys.stream().noneMatch(key -> SnapshotKey.of(key).isPresent())) {
      return notASnapshot(map);
    }
    var unknown = new ArrayList<>(keys);
    unknown.removeAll(SnapshotKey.texts());
    unknown.forEach(this::unknown);
    return Optional.of(SnapshotFile.of(subject, YamlTexts.restore(map)));
  }

  private void unknown(String key) {
    String nearest =
        NearestName.of(key, SnapshotKey.texts())
            .map(name -> "; did you mean " + name + "?")
            .orElse("");
    complain(
        Code.UNKNOWN_SNAPSHOT_KEY, key, key + " is no key of a snapshot and was ignored" + nearest);
  }

  private Optional<SnapshotFile> notASnapshot(Tree.Entries map) {
    if (map.entries().get("account") instanceof Tree.Entries account
        && account.entries().keySet().stream().anyMatch(key -> SnapshotKey.of(key).isPresent())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.NOT_A_SNAPSHOT,
                  subject,
                  "account",
                  "the file is a record of a deployment; the snapshot is what stands below"
                      + " \"account\"")
              .withHelp("Save the value of \"account\" as a file of its own and give that."));
      return Optional.empty();
    }
    return notASnapshot("the file has none of the keys of a snapshot" + found(map));
  }

  private static String found(Tree.Entries map) {
    List<String> keys = map.entries().keySet().stream().limit(5).toList();
    return keys.isEmpty() ? "" : ", but " + String.join(", ", keys);
  }

  private Optional<SnapshotFile> notASnapshot(String message) {
    return complain(Code.NOT_A_SNAPSHOT, "", message);
  }

  private Optional<SnapshotFile> complain(Code code, String field, String message) {
    diagnostics.add(Diagnostic.of(code, subject, field, message));
    return Optional.empty();
  }
}

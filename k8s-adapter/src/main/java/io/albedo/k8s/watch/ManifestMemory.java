package io.albedo.k8s.watch;

import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The manifests of a folder, with the last good text of each file. A file that is broken, emptied
 * or cannot be read any more stands for what it said before; only a file that is gone from a folder
 * that is there takes its objects with it.
 */
final class ManifestMemory {

  private final Path folder;
  private final ManifestReader reader;
  private final SortedMap<String, ManifestText> lastGood = new TreeMap<>();

  ManifestMemory(Path folder, ManifestReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** What the folder says now. */
  Reported<ClusterState> read() {
    Reported<List<ManifestText>> found =
        ManifestFiles.read(List.of(folder.toString()), InputStream.nullInputStream(), false);
    if (!Files.isDirectory(folder) || isAbout(folder.toString(), found.diagnostics())) {
      return together(
          new Reported<>(List.copyOf(lastGood.values()), List.of(unreachable())), List.of());
    }
    return together(found);
  }

  private Diagnostic unreachable() {
    return Diagnostic.of(
        Code.UNREADABLE_FILE,
        Subject.file(folder.toString()),
        "",
        "the folder is gone or cannot be read; what it held is kept until it is back");
  }

  private static boolean isAbout(String source, List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(d -> d.code() == Code.UNREADABLE_FILE)
        .anyMatch(d -> d.subject().equals(Subject.file(source)));
  }

  private Reported<ClusterState> together(Reported<List<ManifestText>> found) {
    List<Diagnostic> findings = new ArrayList<>(found.diagnostics());
    List<String> present = found.value().stream().map(ManifestText::source).toList();
    lastGood.keySet().removeIf(source -> !present.contains(source) && !isAbout(source, findings));
    List<ManifestText> unreadable =
        lastGood.values().stream().filter(text -> !present.contains(text.source())).toList();
    List<ManifestText> usable = found.value().stream().map(text -> usable(text, findings)).toList();
    return together(
        new Reported<>(
            Stream.concat(usable.stream(), unreadable.stream()).toList(), lost(findings)),
        findings);
  }

  /** What is said of files that nothing stands for: nobody knows what is in them. */
  private List<Diagnostic> lost(List<Diagnostic> findings) {
    return findings.stream()
        .filter(d -> d.code() == Code.UNREADABLE_FILE)
        .filter(d -> !lastGood.containsKey(d.subject().name()))
        .toList();
  }

  private Reported<ClusterState> together(
      Reported<List<ManifestText>> files, List<Diagnostic> findings) {
    Reported<Manifests> all = reader.read(files);
    return new Reported<>(
        all.value().cluster(),
        Stream.concat(findings.stream(), all.diagnostics().stream()).distinct().toList());
  }

  /** The text itself if it is whole, else the last one that was; then its findings are added. */
  private ManifestText usable(ManifestText text, List<Diagnostic> findings) {
    Reported<Manifests> alone = reader.read(List.of(text));
    if (isWhole(text, alone.value())) {
      lastGood.put(text.source(), text);
      return text;
    }
    ManifestText before = lastGood.get(text.source());
    if (before == null) {
      return text;
    }
    findings.addAll(alone.diagnostics());
    findings.add(kept(text));
    return before;
  }

  /** An editor that writes a file anew may empty it first. */
  private boolean isWhole(ManifestText text, Manifests manifests) {
    boolean emptied = text.text().isBlank() && lastGood.containsKey(text.source());
    return manifests.isWhole() && !emptied;
  }

  private static Diagnostic kept(ManifestText text) {
    return Diagnostic.of(
        Code.KEPT_LAST_GOOD,
        Subject.file(text.source()),
        "",
        "cannot be used as it is; what it said before is kept");
  }
}

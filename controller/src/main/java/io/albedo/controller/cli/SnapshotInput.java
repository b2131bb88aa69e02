package io.albedo.controller.cli;

import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Reported;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What AWS has, from files. */
@Command
final class SnapshotInput {

  @Option(
      names = "--aws-snapshot",
      paramLabel = "FILE",
      description = "What AWS has. May be repeated: later files replace top-level keys.")
  private List<String> snapshots = new ArrayList<>();

  boolean isGiven() {
    return !snapshots.isEmpty();
  }

  /** What AWS has; unseen without a snapshot. */
  Reported<CloudState> cloud(InputStream standardInput) {
    if (!isGiven()) {
      return new Reported<>(CloudState.unseen(), List.of());
    }
    Reported<List<ManifestText>> texts = ManifestFiles.read(snapshots, standardInput, false);
    Reported<CloudState> read =
        SnapshotReader.read(
            texts.value().stream().map(t -> new SnapshotText(t.source(), t.text())).toList());
    return new Reported<>(
        read.value(),
        Stream.concat(texts.diagnostics().stream(), read.diagnostics().stream()).toList());
  }
}

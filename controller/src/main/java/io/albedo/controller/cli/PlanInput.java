package io.albedo.controller.cli;

import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Reported;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a plan is made from: manifests, and what AWS has. */
@Command
final class PlanInput {

  @Option(
      names = {"-f", "--filename"},
      required = true,
      paramLabel = "FILE|DIR|-",
      description = "Manifests: a file, a folder, or - for standard input. May be repeated.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-R", "--recursive"},
      description = "Read the folders inside of folders, too.")
  private boolean recursive;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "Namespace of objects that name none.")
  private String namespace = "default";

  @Option(
      names = "--aws-snapshot",
      paramLabel = "FILE",
      description = "What AWS has. May be repeated: later files replace top-level keys.")
  private List<String> snapshots = new ArrayList<>();

  /** The objects; those of a file that cannot be read are not taken for gone. */
  Reported<Manifests> manifests(InputStream standardInput) {
    return new ManifestReader(namespace).read(ManifestFiles.read(files, standardInput, recursive));
  }

  boolean hasSnapshot() {
    return !snapshots.isEmpty();
  }

  /** What AWS has; unseen without a snapshot. */
  Reported<CloudState> cloud(InputStream standardInput) {
    if (!hasSnapshot()) {
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

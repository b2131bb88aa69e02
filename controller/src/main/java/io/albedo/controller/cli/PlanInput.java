package io.albedo.controller.cli;

import io.albedo.k8s.map.Manifests;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Reported;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private final ManifestOptions manifests = new ManifestOptions();

  @Mixin private final SnapshotInput snapshots = new SnapshotInput();

  /** The objects; those of a file that cannot be read are not taken for gone. */
  Reported<Manifests> manifests(InputStream standardInput) {
    return manifests.read(files, standardInput);
  }

  boolean hasSnapshot() {
    return snapshots.isGiven();
  }

  /** What AWS has; unseen without a snapshot. */
  Reported<CloudState> cloud(InputStream standardInput) {
    return snapshots.cloud(standardInput);
  }
}

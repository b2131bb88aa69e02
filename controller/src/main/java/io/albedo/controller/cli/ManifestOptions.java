package io.albedo.controller.cli;

import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How manifests are read. */
@Command
final class ManifestOptions {

  @Option(
      names = {"-R", "--recursive"},
      description = "Read the folders inside of folders, too.")
  private boolean recursive;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "Namespace of objects that name none.")
  private String namespace = "default";

  /** The objects; those of a file that cannot be read are not taken for gone. */
  Reported<Manifests> read(List<String> files, InputStream standardInput) {
    return new ManifestReader(namespace).read(ManifestFiles.read(files, standardInput, recursive));
  }
}

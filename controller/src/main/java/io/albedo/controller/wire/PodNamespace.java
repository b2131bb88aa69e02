package io.albedo.controller.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Kubernetes tells a process of a pod in which namespace it is. */
final class PodNamespace {

  private static final Path FILE =
      Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace");

  private PodNamespace() {}

  static Optional<String> read() {
    try {
      return Optional.of(Files.readString(FILE).trim()).filter(name -> !name.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

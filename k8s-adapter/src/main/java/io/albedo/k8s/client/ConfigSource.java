package io.albedo.k8s.client;

import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where it is written which API server is meant, and who is asking. */
record ConfigSource(Optional<Path> flag, Map<String, String> environment) {

  Config read() throws NoConnectionException {
    Optional<Path> file = kubeconfig();
    if (file.isPresent()) {
      return read(file.get());
    }
    if (isPod()) {
      return Config.autoConfigure(null);
    }
    throw new NoConnectionException(
        "No API server is named: there is no --kubeconfig, KUBECONFIG and ~/.kube/config lead to no"
            + " file, and this is not a pod with a service account.");
  }

  /** What is named by hand must be there; what is usual is used if it is. */
  private Optional<Path> kubeconfig() {
    return flag.or(this::named).or(() -> isPod() ? Optional.empty() : usual());
  }

  /** Of several files in {@code KUBECONFIG} the first that is there, else the first. */
  private Optional<Path> named() {
    return first(paths().filter(Files::exists)).or(() -> first(paths()));
  }

  private Stream<Path> paths() {
    String list = environment.getOrDefault("KUBECONFIG", "");
    return Arrays.stream(list.split(File.pathSeparator, -1))
        .filter(p -> !p.isBlank())
        .map(Path::of);
  }

  private static Optional<Path> first(Stream<Path> paths) {
    return paths.findFirst();
  }

  private Optional<Path> usual() {
    return Optional.ofNullable(environment.get("HOME"))
        .map(home -> Path.of(home, ".kube", "config"))
        .filter(Files::exists);
  }

  private boolean isPod() {
    return environment.containsKey("KUBERNETES_SERVICE_HOST");
  }

  private static Config read(Path file) throws NoConnectionException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new NoConnectionException(
          "The kubeconfig " + file + " does not exist or may not be read.");
    }
    Config config;
    try {
      config = Config.fromKubeconfig(file.toFile());
    } catch (RuntimeException e) {
      throw broken(file, "it is not the YAML of one");
    }
    if (config.getCurrentContext() == null) {
      throw broken(file, "its current-context is missing or leads nowhere");
    }
    return config;
  }

  private static NoConnectionException broken(Path file, String why) {
    return new NoConnectionException("The kubeconfig " + file + " cannot be used: " + why + ".");
  }
}

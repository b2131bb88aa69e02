package io.albedo.controller.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts of cluster {@code demo} in which Ingresses were applied, as snapshot files. */
public record AppliedSnapshots(Path folder) {

  private static final Path SHARED = Path.of("src/test/resources/diagnostics");
  private static final String ACCOUNT = SHARED.resolve("account.yaml").toString();

  /** A snapshot in which these Ingresses of namespace {@code shop} are there. */
  public Path with(String... ingresses) {
    return with(manifests("applied.yaml", ingresses));
  }

  /** A snapshot in which what a file says is there. */
  public Path with(Path manifests) {
    Path out = folder.resolve("account.yaml");
    CommandRun run =
        CommandRun.of(
            "apply",
            "-f",
            SHARED.resolve("cluster.yaml").toString(),
            "-f",
            manifests.toString(),
            "--cluster-name=demo",
            "--aws-snapshot=" + ACCOUNT,
            "--snapshot-out=" + out);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.out() + run.err());
    }
    return out;
  }

  /** Ingresses with one path each, in a file. */
  public Path manifests(String file, String... ingresses) {
    return write(
        file, Arrays.stream(ingresses).map(i -> ingress(i, "")).collect(Collectors.joining()));
  }

  /** The same with what they need. */
  public String[] flags(Path manifests) {
    return Stream.of("-f", SHARED.resolve("cluster.yaml").toString(), "-f", manifests.toString())
        .toArray(String[]::new);
  }

  /** One Ingress with an annotation. */
  public static String ingress(String name, String annotation) {
    return """
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: %1$s
      namespace: shop
      annotations: {%2$s}
    spec:
      ingressClassName: alb
      rules:
        - http:
            paths:
              - {path: /%1$s, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
    """
        .formatted(name, annotation);
  }

  /** Writes a file beside the snapshots. */
  public Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

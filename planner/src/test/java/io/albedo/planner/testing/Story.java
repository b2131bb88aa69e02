package io.albedo.planner.testing;

import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of a cluster, in a file: what it is about, perhaps an option, and the Ingresses before
 * and after. What all stories begin with stands in a file of its own.
 *
 * <pre>
 * # What it is about.
 * # rules: 4
 * # == before
 * ...
 * # == after
 * ...
 * # == remembered          only where the last good form of an Ingress is known
 * ...
 * </pre>
 */
public record Story(
    String name, String title, Options options, ClusterState before, ClusterState after) {

  private static final Path FOLDER = Path.of("src/test/resources/stories");
  private static final String BASE = "base";

  public static List<Story> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .filter(name -> !name.equals(BASE))
          .sorted()
          .map(Story::named)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Story named(String name) {
    String text = read(name);
    List<String> parts = List.of(text.split("# == (before|after|remembered)\n", -1));
    List<String> head = parts.getFirst().lines().map(line -> line.substring(2)).toList();
    return new Story(name, head.getFirst(), options(head), cluster(parts.get(1)), after(parts));
  }

  private static ClusterState after(List<String> parts) {
    ClusterState after = cluster(parts.get(2));
    return parts.size() < 4
        ? after
        : ClusterState.builder()
            .from(after)
            .lastGoodIngresses(cluster(parts.get(3)).ingresses())
            .build();
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClusterState cluster(String ingresses) {
    return ManifestReader.read(read(BASE) + "---\n" + ingresses);
  }

  private static Options options(List<String> head) {
    Options.Builder options = Options.builder().clusterName("demo");
    for (String line : head.subList(1, head.size())) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      switch (line.substring(0, line.indexOf(':'))) {
        case "rules" -> options.quotas(rules(Integer.parseInt(value)));
        case "policy" -> options.changePolicy(ChangePolicy.of(value).orElseThrow());
        default -> throw new IllegalArgumentException(line);
      }
    }
    return options.build();
  }

  private static Quotas rules(int rules) {
    return Rehearsed.withRules(rules).quotas();
  }

  /** Where the plan is written down. */
  public Path plan() {
    return FOLDER.resolve(name + ".txt");
  }

  @Override
  public String toString() {
    return name;
  }
}

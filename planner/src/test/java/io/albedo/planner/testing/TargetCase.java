package io.albedo.planner.testing;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What aws-load-balancer-controller made of TargetGroupBindings, step by step: in each step a
 * cluster, possibly a change of the account, and how everything stood after it.
 */
public record TargetCase(Path folder) {

  /**
   * One step.
   *
   * @param account what is replaced in the account before this step, if anything is
   * @param expected how everything stood afterwards
   */
  public record Step(
      String name, ClusterState cluster, Optional<JsonNode> account, JsonNode expected) {}

  /** All of them, by name. */
  public static List<TargetCase> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(TargetCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  public Options options() {
    Path flags = folder.resolve("flags.txt");
    return FlagReader.read(Files.exists(flags) ? read(flags).lines().toList() : List.of());
  }

  /** The account before the first step. */
  public JsonNode account() {
    ObjectNode account = (ObjectNode) Nodes.document(read(root().resolve("account.yaml")));
    own("account.yaml").ifPresent(own -> account.setAll((ObjectNode) own));
    return account;
  }

  /** The account of a tree, as the planner sees it. */
  public static CloudState cloud(JsonNode account) {
    return TargetAccountReader.read(account, AccountReader.read(account.toString()));
  }

  /** The account of several texts, of which later ones replace keys of earlier ones. */
  static CloudState cloud(List<String> accounts) {
    ObjectNode all = (ObjectNode) Nodes.document(accounts.getFirst());
    accounts.stream().skip(1).forEach(text -> all.setAll((ObjectNode) Nodes.document(text)));
    return cloud(all);
  }

  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (JsonNode expected : Nodes.list(read(folder.resolve("targets.json")))) {
      String name = Nodes.textOr(expected, "step", "");
      steps.add(
          new Step(
              name,
              ManifestReader.read(read(folder.resolve(name + ".yaml"))),
              steps.isEmpty()
                  ? Optional.empty()
                  : own(name.replace("cluster", "account") + ".yaml"),
              expected));
    }
    return steps;
  }

  private Optional<JsonNode> own(String file) {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Optional.of(Nodes.document(read(path))) : Optional.empty();
  }

  private static Path root() {
    try {
      return Path.of(Objects.requireNonNull(TargetCase.class.getResource("/targets")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}

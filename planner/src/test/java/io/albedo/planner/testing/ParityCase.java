package io.albedo.planner.testing;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A recorded case: what went into aws-load-balancer-controller v3.5.0 and what came out. */
public record ParityCase(Path folder) {

  public static List<ParityCase> all() {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.filter(Files::isDirectory).sorted().map(ParityCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ParityCase named(String name) {
    return new ParityCase(root().resolve(name));
  }

  /** The account that most cases share. */
  public static CloudState defaultAccount() {
    return AccountReader.read(read(root().resolve("account.yaml")));
  }

  /** The default account, with other facts. */
  public static CloudState accountWith(Consumer<AccountFacts.Builder> change) {
    CloudState account = defaultAccount();
    AccountFacts.Builder facts = AccountFacts.builder().from(account.facts().orElseThrow());
    change.accept(facts);
    return CloudState.builder().from(account).facts(facts.build()).build();
  }

  private static Path root() {
    try {
      return Path.of(Objects.requireNonNull(ParityCase.class.getResource("/parity")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  public ClusterState cluster() {
    return ManifestReader.read(read(folder.resolve("cluster.yaml")));
  }

  public CloudState cloud() {
    String common = read(root().resolve("account.yaml"));
    Path own = folder.resolve("account.yaml");
    return Files.exists(own) ? AccountReader.read(common, read(own)) : AccountReader.read(common);
  }

  public Options options() {
    Path flags = folder.resolve("flags.txt");
    return FlagReader.read(Files.exists(flags) ? read(flags).lines().toList() : List.of());
  }

  public JsonNode expected() {
    return Nodes.document(read(folder.resolve("expected.json")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

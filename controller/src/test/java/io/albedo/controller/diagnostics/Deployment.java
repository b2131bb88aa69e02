package io.albedo.controller.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.controller.json.SnapshotWriter;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The account after the {@code before.yaml} of an example was carried out in it. */
record Deployment(Example example) {

  private static final String ACCOUNT = "account.yaml";

  /** The account as a snapshot in this folder. */
  Path savedIn(Path scratch) {
    try {
      return Files.writeString(scratch.resolve(Example.DEPLOYED), SnapshotWriter.yaml(account()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CloudState account() {
    CloudState empty = empty();
    var options =
        Options.builder().clusterName("demo").vpc(empty.facts().map(AccountFacts::vpc)).build();
    var cloud =
        new InMemoryCloud(
            World.of(empty, Collections.emptySortedMap()),
            new Simulator(options.quotas()),
            world -> {});
    Plan plan = new Planner(options).plan(manifests(), empty);
    assertThat(plan.hasErrors()).as("%s of %s", plan.diagnostics(), example).isFalse();
    assertThat(new PlanExecutor(cloud).execute(plan))
        .flatExtracting(GroupOutcome::operations)
        .extracting(OperationOutcome::result)
        .hasOnlyElementsOfType(OperationResult.Applied.class);
    return cloud.world().cloud();
  }

  private static CloudState empty() {
    String text = Example.read(Example.ROOT.resolve(ACCOUNT));
    return SnapshotReader.read(List.of(new SnapshotText(ACCOUNT, text))).value();
  }

  private ClusterState manifests() {
    List<ManifestText> texts =
        Stream.of("cluster.yaml", "before.yaml")
            .map(name -> new ManifestText(name, Example.read(example.locate(name))))
            .toList();
    return new ManifestReader("default").read(texts).value().cluster();
  }
}

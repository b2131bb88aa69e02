package io.albedo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.Lane;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.Pacer;
import io.albedo.controller.local.Identities;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalAccount;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Planner and adapters as libraries: the sample comes to be in an account. */
class ApplyingTest {

  private static final Path ACCOUNT = Path.of("../planner/src/test/resources/parity/account.yaml");

  @Test
  void inAnAccountInMemory() throws IOException {
    InMemoryCloud account =
        new InMemoryCloud(
            World.of(LocalAccount.fresh(), Collections.emptySortedMap()),
            new Simulator(Quotas.awsDefaults()),
            world -> {});
    assertThat(new Applying(account, account).apply(sample()))
        .anyMatch(title -> title.startsWith("create internet-facing load balancer"))
        .contains("create listener HTTP:80");
    assertThat(account.world().cloud().rules()).hasSize(1);
  }

  @Test
  @AwsIt
  void inAnAccountOfAws() throws IOException {
    VpcId vpc = new VpcId("vpc-0a1b2c3d4e5f60718");
    ReadCaches caches = new ReadCaches();
    try (AwsConnection connection = MotoAccount.open(caches, Files.readString(ACCOUNT))) {
      AwsClients readers = connection.reading(Lane.EDIT);
      Applying program =
          new Applying(
              AwsCloudObserver.of(readers, ReadScope.of("demo", vpc), caches, passedOver -> {}),
              new AwsOperationExecutor(connection.writing(Lane.EDIT), readers, Pacer.ofSystem()));
      assertThat(program.apply(sample())).contains("create listener HTTP:80");
      assertThat(program.apply(sample())).isEmpty();
    }
  }

  @Test
  void theReadmeShowsTheSameLines() throws IOException {
    String source = Files.readString(Path.of("src/test/java/io/albedo/examples/Applying.java"));
    String snippet =
        source.substring(source.indexOf("// README\n") + 10, source.indexOf("  // end"));
    String shown = snippet.lines().map(line -> line.substring(2)).collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("README.md"))).contains(shown);
  }

  /** As an API server gives it: names of target groups come from the ids of objects. */
  private static ClusterState sample() throws IOException {
    ManifestText text = new ManifestText("2048.yaml", Files.readString(Path.of("2048/2048.yaml")));
    return Identities.given(new ManifestReader("default").read(List.of(text)).value().cluster());
  }
}

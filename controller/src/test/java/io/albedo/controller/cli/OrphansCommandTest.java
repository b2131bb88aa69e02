package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.AppliedSnapshots;
import io.albedo.controller.cli.testing.CommandRun;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is left in AWS of Ingresses that are gone. */
class OrphansCommandTest {

  @TempDir private Path folder;
  private AppliedSnapshots snapshots = new AppliedSnapshots(Path.of("."));

  @BeforeEach
  void here() {
    snapshots = new AppliedSnapshots(folder);
  }

  @Test
  void onlyGroupsWithoutAnIngressAreListed() {
    CommandRun run =
        orphans(
            snapshots.with("blog", "web"),
            snapshots.flags(snapshots.manifests("left.yaml", "blog")));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Group shop/web\n  load balancer  arn:", "    HTTP:80, 1 rule\n")
        .contains("1 group of cluster demo without an Ingress; albedo destroy --group ID")
        .doesNotContain("Group shop/blog");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void withoutManifestsAllAreListedAndThatIsSaid() {
    CommandRun run = orphans(snapshots.with("blog", "web"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Group shop/blog", "Group shop/web", "2 groups of cluster demo");
    assertThat(run.err()).contains("without manifests (-f) all groups are listed");
  }

  @Test
  void programsGetJson() {
    CommandRun run = orphans(snapshots.with("web"), "-o", "json");
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.path("compared").asBoolean()).isFalse();
    JsonNode group = json.path("groups").path(0);
    assertThat(group.path("group").asString()).isEqualTo("shop/web");
    assertThat(group.path("loadBalancers").path(0).path("listeners").path(0).path("Port").asInt())
        .isEqualTo(80);
    assertThat(group.path("targetGroups").path(0).path("TargetGroupArn").asString())
        .startsWith("arn:");
    assertThat(json.path("sharedSecurityGroups")).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadMakesTheListUncertain() {
    CommandRun run =
        orphans(snapshots.with("web"), "-f", snapshots.write("bad.yaml", "kind: [").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("bad.yaml", "a group that is listed may have an Ingress");
  }

  @Test
  void withoutTheNameOfTheClusterNothingIsFound() {
    CommandRun run = CommandRun.of("orphans");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--cluster-name");
  }

  private static CommandRun orphans(Path account, String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("orphans", "--cluster-name=demo", "--aws-snapshot=" + account),
                Stream.of(more))
            .toArray(String[]::new));
  }
}

package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.AppliedSnapshots;
import io.albedo.controller.cli.testing.CommandRun;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups that go without a look at the cluster. */
class DestroyCommandTest {

  @TempDir private Path folder;
  private AppliedSnapshots snapshots = new AppliedSnapshots(Path.of("."));

  @BeforeEach
  void here() {
    snapshots = new AppliedSnapshots(folder);
  }

  @Test
  void allThatAGroupHasGoes() {
    Path account = snapshots.with("web");
    CommandRun run = destroy("shop/web", account, "--snapshot-out=" + after());
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run.out())
        .contains("Group shop/web", "delete load balancer", "delete target group")
        .contains("operations applied.");
    assertThat(orphans(after()).out()).contains("No group of cluster demo");
  }

  @Test
  void othersStayAndWhatGroupsShareStays() {
    Path account = snapshots.with("blog", "web");
    CommandRun run = destroy("shop/web", account, "--snapshot-out=" + after());
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(orphans(after()).out())
        .contains("Group shop/blog", "Shared by load balancers of the cluster\n  security group")
        .doesNotContain("shop/web");
  }

  @Test
  void whatAControllerWouldDoIsSaid() {
    CommandRun run = destroy("shop/web", snapshots.with("web"));
    assertThat(run.err())
        .contains("While Ingress shop/web is there, a controller of cluster demo makes all this")
        .contains("-l ingress.k8s.aws/stack-namespace=shop,ingress.k8s.aws/stack-name=web");
  }

  @Test
  void whatTheLastGroupSharedIsNamed() {
    assertThat(destroy("shop/web", snapshots.with("web")).err())
        .contains("note: security group sg-", "which load balancers of the cluster share, stays");
    assertThat(destroy("shop/web", snapshots.with("blog", "web")).err()).doesNotContain("share,");
  }

  @Test
  void aGroupByNameIsNamedByItsAnnotation() {
    CommandRun run = destroy("edge", snapshots.with(edge()));
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run.err())
        .contains("group.name: edge is there")
        .contains("-l ingress.k8s.aws/stack=edge");
  }

  private Path edge() {
    return snapshots.write(
        "edge.yaml", AppliedSnapshots.ingress("web", "alb.ingress.kubernetes.io/group.name: edge"));
  }

  @Test
  void whatIsProtectedStaysAndTheCommandFails() {
    Path guarded =
        snapshots.write(
            "guarded.yaml",
            AppliedSnapshots.ingress(
                "web",
                "alb.ingress.kubernetes.io/load-balancer-attributes:"
                    + " deletion_protection.enabled=true"));
    CommandRun run = destroy("shop/web", snapshots.with(guarded), "--snapshot-out=" + after());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("deletion protection").doesNotContain("  -  delete load balanc");
  }

  @Test
  void anUnknownGroupIsAnsweredWithTheNearest() {
    CommandRun run = destroy("shop/wep", snapshots.with("web"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("cluster demo has no group shop/wep in AWS; did you mean shop/web?")
        .contains("nothing was done");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anotherClustersGroupIsUnknown() {
    CommandRun run =
        CommandRun.of(
            "destroy",
            "--group=shop/web",
            "--cluster-name=other",
            "--aws-snapshot=" + snapshots.with("web"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("cluster other has no group shop/web in AWS; there is none");
  }

  @Test
  void thePolicyHoldsHereToo() {
    CommandRun run = destroy("shop/web", snapshots.with("web"), "--policy=upsert-only");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("nothing of group shop/web may be removed");
  }

  @Test
  void withoutTheNameOfTheClusterNothingIsDone() {
    CommandRun run = CommandRun.of("destroy", "--group=shop/web", "--auto-approve");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--cluster-name");
  }

  @Test
  void whoCannotBeAskedMustHaveApproved() {
    CommandRun run = CommandRun.of("destroy", "--group=shop/web", "--cluster-name=demo");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("give --auto-approve");
  }

  private Path after() {
    return folder.resolve("after.yaml");
  }

  private static CommandRun orphans(Path account) {
    return CommandRun.of("orphans", "--cluster-name=demo", "--aws-snapshot=" + account);
  }

  private static CommandRun destroy(String group, Path account, String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    "destroy",
                    "--group=" + group,
                    "--cluster-name=demo",
                    "--aws-snapshot=" + account),
                Stream.of(more))
            .toArray(String[]::new));
  }
}

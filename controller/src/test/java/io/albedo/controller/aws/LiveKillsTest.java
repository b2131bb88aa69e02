package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.plan.Operation;
import io.albedo.planner.simulate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A controller that dies while it changes what serves: the next one brings it to the same end,
 * nothing is left over, and no request ever gets another answer than its old or its new one. The
 * account is looked at after every single call to AWS: on the whole way without a death, and behind
 * each death. What was before it is the same each time.
 */
@AwsIt
class LiveKillsTest {

  private static final CaseInput GATEWAY = CaseInput.of(RecordedCase.named("app-gateway-25-paths"));

  /** Every operation with {@code -Dlaws.every=1}, which takes minutes. */
  private static final int STEP = Integer.getInteger("laws.every", 13);

  private int calls;

  @Test
  void aControllerMayDieAfterAnyCallOfAChangeAndNobodyNotices() throws IOException {
    long start = System.nanoTime();
    List<Operation> operations = operations();
    assertThat(operations).hasSizeGreaterThan(50);
    Ends ends = ends();
    Onlookers onlookers = new Onlookers(ends.before(), ends.after());
    assertThat(onlookers.changes()).isGreaterThan(10);
    int kills = 0;
    for (int death = operations.size(); death > 0; death -= STEP) {
      diesAndStartsAgain(death, onlookers, ends);
      kills++;
      report(operations.size(), kills, onlookers, Duration.ofNanos(System.nanoTime() - start));
      assertThat(onlookers.misled()).isEmpty();
    }
  }

  /** None is about security groups, so that these need not be looked at. */
  private static List<Operation> operations() {
    try (LiveCluster live = served()) {
      live.write(LiveKillsTest::changed);
      List<Operation> operations = operations(live.pass());
      assertThat(operations).noneMatch(operation -> operation.call().api().startsWith("ec2:"));
      return operations;
    }
  }

  /** What there is before and after a change that nothing disturbs. */
  private record Ends(World before, World after, Inventory inventory) {}

  private static Ends ends() {
    try (LiveCluster live = served()) {
      World before = world(live, live.account());
      live.write(LiveKillsTest::changed);
      assertThat(live.pass().isDone()).isTrue();
      CloudState account = live.account();
      return new Ends(before, world(live, account), Inventory.of(account));
    }
  }

  /** The way to the death is watched the first time, which is the longest one. */
  private void diesAndStartsAgain(int death, Onlookers onlookers, Ends ends) {
    try (LiveCluster live = served()) {
      Supplier<World> now = () -> serving(live, ends.before());
      live.write(LiveKillsTest::changed);
      boolean first = onlookers.looks() == 0;
      assertThatThrownBy(
              () ->
                  live.pass(
                      executor ->
                          new Killed(first ? onlookers.watching(executor, now) : executor, death)))
          .isInstanceOf(Killed.Death.class);
      onlookers.look(now.get(), "when the controller died after operation " + death);
      assertThat(live.pass(executor -> onlookers.watching(executor, now)).isDone())
          .as("after operation %d", death)
          .isTrue();
      assertThat(operations(live.pass())).as("after operation %d", death).isEmpty();
      assertThat(Inventory.of(live.account()))
          .as("after operation %d", death)
          .isEqualTo(ends.inventory());
      calls += live.calls().all();
    }
  }

  private static World serving(LiveCluster live, World before) {
    CloudState seen =
        CloudState.builder()
            .from(live.serving())
            .securityGroups(before.cloud().securityGroups())
            .build();
    return world(live, seen);
  }

  /** For whoever wants to know. */
  private void report(int operations, int kills, Onlookers onlookers, Duration time)
      throws IOException {
    Path file = Path.of("target", "laws", "kills.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "operations %d, kills %d, looks %d, classes of requests %d (%d change), calls %d, %d s%n"
            .formatted(
                operations,
                kills,
                onlookers.looks(),
                onlookers.classes(),
                onlookers.changes(),
                calls,
                time.toSeconds()));
  }

  private static LiveCluster served() {
    LiveCluster live =
        new LiveCluster(
            GATEWAY, tally -> MotoAccount.open(tally, GATEWAY.snapshots().toArray(String[]::new)));
    assertThat(live.pass().isDone()).isTrue();
    return live;
  }

  private static World world(LiveCluster live, CloudState account) {
    return World.of(account, live.bindings());
  }

  private static ClusterState changed(ClusterState cluster) {
    ClusterState.Builder changed = ClusterState.builder().from(cluster);
    cluster.ingresses().forEach((name, ingress) -> changed.putIngresses(name, changed(ingress)));
    return changed.build();
  }

  private static Ingress changed(Ingress ingress) {
    return Ingress.builder()
        .from(ingress)
        .rules(
            ingress.rules().stream()
                .map(rule -> new IngressRule(rule.host(), changed(rule.paths())))
                .toList())
        .build();
  }

  /**
   * Two of three paths are answered by the Service of the next but one, each sixth is gone, and
   * each fifth gets a longer one before it; the first and the last stay as they are.
   */
  private static List<IngressPath> changed(List<IngressPath> paths) {
    List<IngressPath> changed = new ArrayList<>();
    int last = paths.size() - 1;
    for (int i = 0; i <= last; i++) {
      IngressPath path = paths.get(i);
      if (i == 0 || i == last) {
        changed.add(path);
      } else if (i % 6 != 0) {
        if (i % 5 == 0) {
          changed.add(
              new IngressPath(path.path() + "/new", path.pathType(), paths.get(last).backend()));
        }
        IngressPath other = i % 3 != 0 && i + 2 <= last ? paths.get(i + 2) : path;
        changed.add(new IngressPath(path.path(), path.pathType(), other.backend()));
      }
    }
    return changed;
  }

  private static List<Operation> operations(PassOutcome outcome) {
    return outcome.plan().groups().stream().flatMap(g -> g.operations().stream()).toList();
  }
}

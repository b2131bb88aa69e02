package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.aws.testing.AwsIt;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.model.plan.Operation;
import io.albedo.planner.simulate.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  /** Every operation with {@code -Dlaws.every=1}, which takes minutes. */
  private static final int STEP = Integer.getInteger("laws.every", 13);

  private int calls;

  @Test
  void aControllerMayDieAfterAnyCallOfAChangeAndNobodyNotices() throws IOException {
    long start = System.nanoTime();
    List<Operation> operations = operations();
    assertThat(operations).hasSizeGreaterThan(50);
    GatewayChange.Ends ends = GatewayChange.ends();
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
    try (LiveCluster live = GatewayChange.served()) {
      live.write(GatewayChange::changed);
      List<Operation> operations = operations(live.pass());
      assertThat(operations).noneMatch(operation -> operation.call().api().startsWith("ec2:"));
      return operations;
    }
  }

  /** The way to the death is watched the first time, which is the longest one. */
  private void diesAndStartsAgain(int death, Onlookers onlookers, GatewayChange.Ends ends) {
    try (LiveCluster live = GatewayChange.served()) {
      Supplier<World> now = () -> GatewayChange.serving(live, ends.before());
      live.write(GatewayChange::changed);
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

  private static List<Operation> operations(PassOutcome outcome) {
    return outcome.plan().groups().stream().flatMap(g -> g.operations().stream()).toList();
  }
}

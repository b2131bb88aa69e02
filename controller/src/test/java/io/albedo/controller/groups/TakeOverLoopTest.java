package io.albedo.controller.groups;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.groups.testing.GroupBench;
import io.albedo.controller.groups.testing.ManyAtOnce;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.TakeOver;
import io.albedo.planner.simulate.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A controller begins where aws-load-balancer-controller v3.5.0 left off, and has nothing to do.
 */
class TakeOverLoopTest {

  private static ManyAtOnce<RecordedCase> lives;

  @BeforeAll
  static void begin() {
    lives = new ManyAtOnce<>(RecordedCase.deployed(), TakeOverLoopTest::live);
  }

  @AfterAll
  static void end() {
    lives.close();
  }

  static List<RecordedCase> cases() {
    return RecordedCase.deployed();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsWritten(RecordedCase recorded) {
    lives.of(recorded);
  }

  private static void live(RecordedCase recorded) {
    TakeOver left = TakeOver.withoutSecrets(recorded);
    World world = World.of(left.account(), left.cluster().targetGroupBindings());
    try (GroupBench bench = new GroupBench(world, left.options())) {
      bench.cluster().change(nothing -> left.cluster());
      bench.start();
      bench.until("a look", () -> bench.looksAtAll() > 0);
      assertThat(bench.operations()).isEqualTo(intended(recorded));
      assertThat(bench.cluster().writes()).allMatch(write -> isIntended(write));
    }
  }

  /**
   * The recorder deployed and did no more; aws-load-balancer-controller itself, too, removes the
   * security group that all share when the last Ingress has gone.
   */
  private static List<String> intended(RecordedCase recorded) {
    return recorded.name().equals("lb-last-member-deleted")
        ? List.of("delete security group k8s-traffic-demo-1a2b3c4d5e")
        : List.of();
  }

  /**
   * Only a note of how a member of a shared group is while it is right, in an object of its own.
   */
  private static boolean isIntended(String write) {
    return write.startsWith("remember ");
  }
}

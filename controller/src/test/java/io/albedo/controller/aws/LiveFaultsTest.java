package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.plan.Operation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks between the controller and AWS, it ends where it should. */
@AwsIt
class LiveFaultsTest {

  /** Two listeners with 25 rules each, nine target groups: more than 50 operations. */
  private static final CaseInput GATEWAY = CaseInput.of(RecordedCase.named("app-gateway-25-paths"));

  private static final int MOST_PASSES = 25;

  /** Every operation with {@code -Dlaws.every=1}, which takes minutes. */
  private static final int STEP = Integer.getInteger("laws.every", 7);

  @Test
  void aControllerMayDieAfterAnyCall() {
    Inventory whole = inventoryOf();
    int operations = GATEWAY.plan().groups().getFirst().operations().size();
    assertThat(operations).isGreaterThan(50);
    for (int after = 1; after <= operations; after += STEP) {
      assertThat(diesAndStartsAgain(after)).as("after operation " + after).isEqualTo(whole);
    }
  }

  private static Inventory diesAndStartsAgain(int after) {
    try (LiveCluster live = new LiveCluster(GATEWAY, LiveFaultsTest::open)) {
      assertThatThrownBy(() -> live.pass(executor -> new Killed(executor, after)))
          .isInstanceOf(Killed.Death.class);
      assertThat(live.pass().isDone()).isTrue();
      assertThat(operations(live.pass())).isEmpty();
      return Inventory.of(live.account());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFifthOfAllCallsMayFail(long seed) {
    Inventory whole = inventoryOf();
    Random random = new Random(seed);
    List<Fault> faults =
        List.of(
            Fault.THROTTLED,
            Fault.BROKEN_BEFORE,
            Fault.BROKEN_AFTER,
            Fault.LOST_BEFORE,
            Fault.LOST_AFTER);
    AtomicBoolean calm = new AtomicBoolean();
    try (FaultyWire wire =
            new FaultyWire(
                action -> {
                  synchronized (random) {
                    return calm.get() || random.nextInt(5) > 0
                        ? Fault.NONE
                        : faults.get(random.nextInt(faults.size()));
                  }
                });
        LiveCluster live = new LiveCluster(GATEWAY, tally -> open(tally, wire))) {
      int passes = 0;
      while (!isSettled(live)) {
        passes++;
        assertThat(passes).as("passes until all is there").isLessThan(MOST_PASSES);
      }
      calm.set(true);
      assertThat(operations(live.pass())).isEmpty();
      assertThat(Inventory.of(live.account())).isEqualTo(whole);
    }
  }

  /** Whether there is nothing left to do; what could not be read is left to a later pass. */
  private static boolean isSettled(LiveCluster live) {
    try {
      return operations(live.pass()).isEmpty();
    } catch (CloudUnreadableException e) {
      return false;
    }
  }

  private static Inventory inventoryOf() {
    try (LiveCluster live = new LiveCluster(GATEWAY, LiveFaultsTest::open)) {
      assertThat(live.pass().isDone()).isTrue();
      return Inventory.of(live.account());
    }
  }

  private static AwsConnection open(CallTally tally) {
    return MotoAccount.open(tally, GATEWAY.snapshots().toArray(String[]::new));
  }

  private static AwsConnection open(CallTally tally, FaultyWire wire) {
    MotoServer.get().fill(GATEWAY.snapshots());
    return MotoAccount.connect(tally, wire.address());
  }

  private static List<Operation> operations(PassOutcome outcome) {
    return outcome.plan().groups().stream().flatMap(g -> g.operations().stream()).toList();
  }
}

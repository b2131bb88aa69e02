package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.plan.Operation;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks between the controller and AWS, it ends where it should. */
@AwsIt
class LiveFaultsTest {

  /** Two listeners with 25 rules each, nine target groups: more than 50 operations. */
  private static final CaseInput GATEWAY = GatewayChange.GATEWAY;

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
    ChanceFaults faults = new ChanceFaults(seed);
    try (FaultyWire wire = new FaultyWire(faults::next);
        LiveCluster live = new LiveCluster(GATEWAY, tally -> open(tally, wire))) {
      settle(live, executor -> executor);
      faults.end();
      assertThat(operations(live.pass())).isEmpty();
      assertThat(Inventory.of(live.account())).isEqualTo(whole);
    }
  }

  /** Clients are looked after each call, whatever became of it. */
  @Test
  void aFifthOfAllCallsMayFailWhileWhatServesChangesAndNobodyNotices() {
    GatewayChange.Ends ends = GatewayChange.ends();
    Onlookers onlookers = new Onlookers(ends.before(), ends.after());
    ChanceFaults faults = new ChanceFaults(4);
    faults.end();
    try (FaultyWire wire = new FaultyWire(faults::next);
        LiveCluster live = GatewayChange.served(tally -> open(tally, wire))) {
      live.write(GatewayChange::changed);
      Supplier<World> now = () -> faults.without(() -> GatewayChange.serving(live, ends.before()));
      faults.begin();
      settle(live, executor -> onlookers.watching(executor, now));
      faults.end();
      assertThat(operations(live.pass())).isEmpty();
      assertThat(Inventory.of(live.account())).isEqualTo(ends.inventory());
    }
    assertThat(onlookers.changes()).isGreaterThan(10);
    assertThat(onlookers.looks()).isGreaterThan(50);
    assertThat(onlookers.misled()).isEmpty();
  }

  private static void settle(LiveCluster live, UnaryOperator<OperationExecutor> tampered) {
    int passes = 0;
    while (!isSettled(live, tampered)) {
      passes++;
      assertThat(passes).as("passes until all is there").isLessThan(MOST_PASSES);
    }
  }

  /** Whether there is nothing left to do; what could not be read is left to a later pass. */
  private static boolean isSettled(LiveCluster live, UnaryOperator<OperationExecutor> tampered) {
    try {
      return operations(live.pass(tampered)).isEmpty();
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

package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What AWS has after a plan is, resource by resource, what the simulation has after it: law 2,
 * which says that a simulated plan leads to the canonical graph that is wanted, reaches to AWS.
 */
@AwsIt
class LiveGraphTest {

  static Stream<RecordedCase> cases() {
    return RecordedCase.all().stream().filter(c -> !CaseInput.of(c).plan().hasErrors());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAccountReadBackIsTheGraphThatWasWanted(RecordedCase recorded) {
    CaseInput input = CaseInput.of(recorded);
    AccountPicture wanted = simulated(input);
    try (LiveCluster live =
        new LiveCluster(
            input, tally -> MotoAccount.open(tally, input.snapshots().toArray(String[]::new)))) {
      assertThat(live.pass().isDone()).isTrue();
      AccountPicture real = new AccountPicture(live.account(), live.bindings());
      assertThat(real.beside(wanted)).containsExactlyElementsOf(wanted.beside(real));
    }
  }

  private static AccountPicture simulated(CaseInput input) {
    Options options = Options.builder().from(input.options()).removeOrphans(true).build();
    InMemoryCloud account =
        new InMemoryCloud(
            World.of(input.account(), input.cluster().targetGroupBindings()),
            new Simulator(options.quotas()),
            world -> {});
    var unused =
        new PlanExecutor(account)
            .execute(new Planner(options).plan(input.cluster(), input.account()));
    return new AccountPicture(account.world().cloud(), account.bindings());
  }
}

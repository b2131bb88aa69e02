package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.json.testing.Snapshots;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.parity.testing.TakeOver;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.PlanStatus;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An account as aws-load-balancer-controller v3.5.0 left it, with its ids and ARNs, read over the
 * wire: whoever takes it over changes nothing.
 */
@AwsIt
class LiveTakeOverTest {

  static List<RecordedCase> cases() {
    return RecordedCase.deployed();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsWritten(RecordedCase recorded) {
    TakeOver left = TakeOver.withoutSecrets(recorded);
    try (LiveCluster live =
        new LiveCluster(
            left.cluster(),
            left.options(),
            left.account().facts().map(AccountFacts::vpc).orElseThrow(),
            tally -> MotoAccount.open(tally, Snapshots.accountWithoutSecrets(recorded)))) {
      live.calls();
      PassOutcome pass = live.pass();
      assertThat(pass.plan().groups().stream().flatMap(g -> g.operations().stream()))
          .extracting(Operation::title)
          .isEmpty();
      assertThat(pass.plan().groups())
          .extracting(GroupPlan::status)
          .allMatch(PlanStatus.NO_CHANGE::equals);
      assertThat(live.calls().writes()).isZero();
    }
  }
}

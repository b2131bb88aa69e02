package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.pods;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.testing.TargetFixture.Planned;
import org.junit.jupiter.api.Test;

/** Policies by name hold for targets, too. */
class TargetPolicyTest {

  private static Planned under(ChangePolicy policy) {
    return pods()
        .with(binding("targetType: ip", admitting("{port: 8080}")))
        .registered("10.0.1.9 8080 healthy")
        .options(
            options -> {
              options.changePolicy(policy);
              return options;
            })
        .plan();
  }

  private static long withheld(Planned plan) {
    return plan.plan().plan().groups().stream()
        .map(GroupPlan::withheld)
        .mapToLong(w -> w.size())
        .sum();
  }

  @Test
  void syncDoesAll() {
    assertThat(under(ChangePolicy.SYNC).operations()).hasSize(3);
  }

  @Test
  void upsertOnlyTakesNothingAway() {
    Planned plan = under(ChangePolicy.UPSERT_ONLY);
    assertThat(plan.registered()).hasSize(2);
    assertThat(plan.deregistered()).isEmpty();
    assertThat(withheld(plan)).isEqualTo(1);
  }

  @Test
  void observeDoesNothing() {
    Planned plan = under(ChangePolicy.OBSERVE);
    assertThat(plan.operations()).isEmpty();
    assertThat(withheld(plan)).isEqualTo(3);
  }
}

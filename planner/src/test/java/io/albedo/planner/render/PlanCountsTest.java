package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.render.testing.SamplePlans;
import org.junit.jupiter.api.Test;

class PlanCountsTest {

  @Test
  void aResourceCountsOnceHoweverManyCallsItTakes() {
    assertThat(PlanCounts.of(SamplePlans.creation()))
        .isEqualTo(new PlanCounts(6, 0, 0, 0, 6, 1, 0));
  }

  @Test
  void whatMakesWayForAnotherCountsAsReplaced() {
    assertThat(PlanCounts.of(SamplePlans.change()).replace()).isEqualTo(1);
  }

  @Test
  void waitsAreNoCalls() {
    assertThat(PlanCounts.of(SamplePlans.deletion()))
        .isEqualTo(new PlanCounts(0, 0, 0, 4, 3, 1, 1));
  }
}

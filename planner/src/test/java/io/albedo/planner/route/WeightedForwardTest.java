package io.albedo.planner.route;

import static io.albedo.planner.route.testing.RoutingTable.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightedForwardTest {

  @Test
  void eachGroupHasAStretchAsLongAsItsWeight() {
    Outcome.Forward forward = forward(group("a", 80), group("b", 20));

    assertThat(chosen(forward, 0.0)).contains("a");
    assertThat(chosen(forward, 0.79)).contains("a");
    assertThat(chosen(forward, 0.8)).contains("b");
    assertThat(chosen(forward, 0.999)).contains("b");
  }

  @Test
  void weightZeroIsNeverChosen() {
    Outcome.Forward forward = forward(group("a", 0), group("b", 1), group("c", 0));

    assertThat(chosen(forward, 0.0)).contains("b");
    assertThat(chosen(forward, Math.nextDown(1.0))).contains("b");
  }

  @Test
  void noneIsChosenIfAllWeightsAreZero() {
    assertThat(chosen(forward(group("a", 0), group("b", 0)), 0.0)).isEmpty();
    assertThat(chosen(forward(), 0.0)).isEmpty();
  }

  @Test
  void aGroupAloneTakesAllWhateverItsWeight() {
    assertThat(chosen(forward(group("a", 0)), 0.5)).contains("a");
    assertThat(chosen(forward(group("a")), 0.5)).contains("a");
  }

  @Test
  void aGroupWithoutWeightCountsOnce() {
    Outcome.Forward forward = forward(group("a"), group("b", 3));

    assertThat(chosen(forward, 0.24)).contains("a");
    assertThat(chosen(forward, 0.26)).contains("b");
  }

  private static Outcome.Forward forward(TargetGroupTuple... groups) {
    return new Outcome.Forward(List.of(groups), Optional.empty(), "h", "/");
  }

  private static Optional<String> chosen(Outcome.Forward forward, double point) {
    return forward.choose(point).flatMap(Token::known).map(Arn::value);
  }
}

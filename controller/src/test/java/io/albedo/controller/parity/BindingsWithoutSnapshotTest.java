package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.TakeOver;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bindings among the manifests are known again though nobody has looked at AWS. */
class BindingsWithoutSnapshotTest {

  static Stream<RecordedCase> deployed() {
    return RecordedCase.deployed().stream();
  }

  @ParameterizedTest
  @MethodSource("deployed")
  void noBindingIsMadeOrRemoved(RecordedCase recorded) {
    TakeOver live = TakeOver.of(recorded);
    Plan plan = new Planner(live.options()).plan(live.cluster(), CloudState.unseen());
    assertThat(bindingOperations(plan)).isEmpty();
  }

  private static List<String> bindingOperations(Plan plan) {
    return plan.groups().stream()
        .flatMap(group -> group.operations().stream())
        .filter(operation -> operation.call().api().startsWith("kubernetes:"))
        .map(Operation::title)
        .toList();
  }
}

package io.albedo.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.loop.testing.Clusters;
import io.albedo.controller.loop.testing.LastWords;
import io.albedo.controller.loop.testing.Switchboard;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.OperationResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private final Switchboard board = new Switchboard(Clusters.serving("shop", "/a", "/b"));
  private final Reconciler reconciler = board.reconciler(new LastWords());

  @Test
  void theFirstPassMakesTheLoadBalancerAndAllThatHangsOnIt() {
    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.isDone()).as(() -> outcome.groups().toString()).isTrue();
    assertThat(cloud().loadBalancers()).hasSize(1);
    assertThat(cloud().listeners()).hasSize(1);
    assertThat(cloud().rules()).hasSize(2);
    assertThat(cloud().targetGroups()).hasSize(1);
    assertThat(board.cloud().bindings()).hasSize(1);
  }

  @Test
  void theSecondPassHasNothingToDo() {
    reconciler.pass();
    PassOutcome second = reconciler.pass();

    assertThat(second.plan().hasChanges()).as(() -> second.plan().toString()).isFalse();
  }

  @Test
  void anEditIsCarriedOut() {
    reconciler.pass();
    board.write(Clusters.serving("shop", "/a", "/b", "/c"));

    assertThat(reconciler.pass().isDone()).isTrue();
    assertThat(cloud().rules()).hasSize(3);
  }

  @Test
  void anIngressThatIsGoneTakesItsLoadBalancerWithIt() {
    reconciler.pass();
    board.write(Clusters.empty().build());

    PassOutcome outcome = reconciler.pass();
    assertThat(outcome.isDone()).as(() -> outcome.groups().toString()).isTrue();
    assertThat(cloud().loadBalancers()).isEmpty();
    assertThat(cloud().targetGroups()).isEmpty();
    assertThat(board.cloud().bindings()).isEmpty();
  }

  @Test
  void whileSomethingCannotBeReadNothingIsTakenForGone() {
    reconciler.pass();
    board.write(
        Clusters.empty().build(),
        Diagnostic.of(Code.BROKEN_YAML, Subject.file("shop.yaml"), "", "line 3: no colon"));

    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.plan().hasChanges()).isFalse();
    assertThat(outcome.inputDiagnostics()).hasSize(1);
    assertThat(cloud().loadBalancers()).hasSize(1);
  }

  @Test
  void aGroupThatFailsStopsNoOther() {
    ClusterState.Builder both = Clusters.empty();
    Clusters.add(both, "bad", Map.of("alb.ingress.kubernetes.io/scheme", "nowhere"), "/a");
    Clusters.add(both, "good", Map.of(), "/a");
    board.write(both.build());

    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.plan().hasErrors()).isTrue();
    assertThat(cloud().loadBalancers()).hasSize(1);
  }

  @Test
  void everyOperationHasItsResult() {
    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.groups())
        .flatExtracting(GroupOutcome::operations)
        .hasSameSizeAs(
            outcome.plan().groups().stream().flatMap(g -> g.operations().stream()).toList())
        .allSatisfy(o -> assertThat(o.result()).isInstanceOf(OperationResult.Applied.class));
  }

  private CloudState cloud() {
    return board.cloud().world().cloud();
  }
}

package io.albedo.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.loop.testing.Clusters;
import io.albedo.controller.loop.testing.LastWords;
import io.albedo.controller.loop.testing.Switchboard;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.options.ChangePolicy;
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
  void underObserveNothingIsMade() {
    PassOutcome outcome = under(ChangePolicy.OBSERVE).pass();

    assertThat(outcome.isDone()).isTrue();
    assertThat(outcome.plan().groups()).isNotEmpty();
    assertThat(cloud().loadBalancers()).isEmpty();
    assertThat(cloud().securityGroups()).isEmpty();
  }

  @Test
  void underUpsertOnlyRulesComeAndStay() {
    reconciler.pass();
    board.write(Clusters.serving("shop", "/a", "/c"));

    assertThat(under(ChangePolicy.UPSERT_ONLY).pass().isDone()).isTrue();
    assertThat(cloud().rules()).hasSize(3);
    assertThat(reconciler.pass().isDone()).isTrue();
    assertThat(cloud().rules()).hasSize(2);
  }

  private Reconciler under(ChangePolicy policy) {
    return board.reconciler(new LastWords(), policy);
  }

  @Test
  void whileSomethingCannotBeReadNothingIsTakenForGone() {
    reconciler.pass();
    board.write(Clusters.empty().unread(Unread.builder().nameless(true).build()).build());

    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.plan().hasChanges()).isFalse();
    assertThat(outcome.plan().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.REMOVAL_WITHHELD);
    assertThat(cloud().loadBalancers()).hasSize(1);
  }

  @Test
  void anIngressThatCannotBeReadKeepsItsLoadBalancer() {
    reconciler.pass();
    ObjectName web = new ObjectName("shop", "web");
    Ingress part = Ingress.builder().name(web).ingressClassName("alb").build();
    board.write(Clusters.empty().unread(Unread.builder().putIngresses(web, part).build()).build());

    PassOutcome outcome = reconciler.pass();

    assertThat(outcome.plan().hasChanges()).isFalse();
    assertThat(cloud().rules()).hasSize(2);
  }

  @Test
  void aFaultThatHidesNothingKeepsNothing() {
    reconciler.pass();
    board.write(
        Clusters.empty().build(),
        Diagnostic.of(Code.DUPLICATE_OBJECT, Subject.ingress(new ObjectName("a", "b")), "", ""));

    reconciler.pass();

    assertThat(cloud().loadBalancers()).isEmpty();
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

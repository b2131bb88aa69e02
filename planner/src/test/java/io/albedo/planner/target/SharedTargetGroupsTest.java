package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pods;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import org.junit.jupiter.api.Test;

/** Target groups in which several clusters have targets. */
class SharedTargetGroupsTest {

  private static final String[] SHARED = {"targetType: ip", "multiClusterTargetGroup: true"};

  private static TargetFixture noted(String targets) {
    return pods()
        .with(binding(SHARED))
        .with(
            """
            kind: ConfigMap
            metadata: {name: aws-lbc-targets-web, namespace: shop}
            data: {targets: "%s"}
            """
                .formatted(targets));
  }

  @Test
  void withoutANoteNothingLeavesAndTheNoteIsMade() {
    Planned plan = pods().with(binding(SHARED)).registered("10.0.1.9 8080 healthy").plan();
    assertThat(plan.deregistered()).isEmpty();
    assertThat(plan.ids()).containsExactly("note-before-shop/web", "register-targets-shop/web");
  }

  @Test
  void onlyWhatIsNotedLeaves() {
    Planned plan =
        noted("10.0.1.9:8080,10.0.1.21:8080")
            .registered("10.0.1.9 8080 healthy", "10.7.7.7 8080 healthy", "10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.9:8080");
  }

  /** Else a failure in between would leave a target that nobody knows to be ours. */
  @Test
  void whatLeavesStaysNotedUntilItHasLeft() {
    Planned plan = noted("10.0.1.9:8080").registered("10.0.1.9 8080 healthy").plan();
    assertThat(note(plan, "note-before-shop/web"))
        .containsExactly("10.0.1.21:8080", "10.0.1.22:8080", "10.0.1.9:8080");
    assertThat(note(plan, "note-after-shop/web"))
        .containsExactly("10.0.1.21:8080", "10.0.1.22:8080");
    assertThat(plan.operation("note-after-shop/web").dependsOn())
        .containsExactly(new OperationId("deregister-targets-shop/web"));
  }

  private static Iterable<String> note(Planned plan, String id) {
    return ((TargetCall.NoteTargets) plan.operation(id).call()).targets();
  }

  @Test
  void aNoteThatIsRightIsNotWrittenAgain() {
    Planned plan =
        noted("10.0.1.22:8080,10.0.1.21:8080")
            .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }

  @Test
  void aMissingServiceEndsTheNote() {
    Planned plan =
        nothing()
            .with(binding(SHARED))
            .with(
                """
                kind: ConfigMap
                metadata: {name: aws-lbc-targets-web, namespace: shop}
                data: {targets: "10.0.1.9:8080"}
                """)
            .registered("10.0.1.9 8080 healthy", "10.7.7.7 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.9:8080");
    assertThat(plan.ids()).containsExactly("deregister-targets-shop/web", "forget-shop/web");
  }
}

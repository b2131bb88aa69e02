package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassReportTest {

  private static final Plan NOTHING = new Plan(List.of(), List.of());
  private static final Diagnostic BROKEN =
      Diagnostic.of(Code.BROKEN_YAML, Subject.file("a.yaml"), "", "line 3");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final PassReport report =
      new PassReport(
          new Terminal(
              new ByteArrayInputStream(new byte[0]),
              new PrintWriter(out),
              new PrintWriter(err),
              false,
              Map.of()),
          () -> {});

  @Test
  void aPlanWithoutChangesIsNotTold() {
    report.planned(cluster(), NOTHING);

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aPlanWithChangesIsToldOnceHoweverOftenItIsTried() {
    report.planned(cluster(), plan());
    String first = out.toString();
    report.planned(cluster(), plan());

    assertThat(first).contains("delete load balancer");
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void findingsAreToldWhenTheyComeAndWhenTheyAreMended() {
    report.planned(cluster(BROKEN), NOTHING);
    report.planned(cluster(BROKEN), NOTHING);
    report.planned(cluster(), NOTHING);

    assertThat(out.toString()).containsOnlyOnce("ALB1002").contains("mended");
  }

  @Test
  void whatFailedIsToldWithTheReason() {
    report.done(
        outcome(new OperationResult.Failed(new CloudFailure("OperationNotPermitted", "no"))));

    assertThat(out.toString())
        .contains("shop/web: 0 of 1 operations applied")
        .contains("delete load balancer: failed: OperationNotPermitted: no");
  }

  @Test
  void whatIsUnknownOrSkippedIsToldWithTheReason() {
    report.done(outcome(new OperationResult.Unknown("timeout")));
    report.done(outcome(new OperationResult.Skipped(new OperationId("create-lb"))));

    assertThat(out.toString()).contains("unknown: timeout", "skipped, because of create-lb");
  }

  @Test
  void aBugIsOneLineThatAsksForAReport() {
    report.brokeOff(new IllegalStateException("impossible"));

    assertThat(err.toString()).contains("impossible", "please report it").doesNotContain("\tat ");
  }

  @Test
  void whatAPolicyWithholdsIsTold() {
    GroupPlan group =
        GroupPlan.builder()
            .from(plan().groups().getFirst())
            .status(PlanStatus.PARTIAL)
            .operations(List.of())
            .addWithheld(Withheld.of(operation(), "policy observe changes nothing"))
            .build();
    report.planned(cluster(), new Plan(List.of(group), List.of()));
    assertThat(out.toString()).contains("Withheld: policy observe changes nothing");
  }

  private static PassOutcome outcome(OperationResult result) {
    return new PassOutcome(
        List.of(),
        plan(),
        List.of(new GroupOutcome("shop/web", List.of(new OperationOutcome(operation(), result)))));
  }

  private static Plan plan() {
    return new Plan(
        List.of(
            GroupPlan.builder()
                .group("shop/web")
                .status(PlanStatus.APPLICABLE)
                .desired(AlbGraph.empty(new StackId("shop/web")))
                .addOperations(operation())
                .build()),
        List.of());
  }

  private static Operation operation() {
    return Operation.builder()
        .id(new OperationId("delete-lb"))
        .mark(Mark.DELETE)
        .resource(ResourceId.LOAD_BALANCER)
        .call(new Call.DeleteLoadBalancer(Token.of(new Arn("arn:lb"))))
        .title("delete load balancer")
        .reason("a test")
        .build();
  }

  private static Reported<ClusterState> cluster(Diagnostic... findings) {
    return new Reported<>(ClusterState.builder().build(), List.of(findings));
  }
}

package io.albedo.controller.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.ApiCall;
import io.albedo.controller.admission.ReviewListener.Outcome;
import io.albedo.controller.admission.Webhook;
import io.albedo.controller.config.value.BindAddress;
import io.albedo.controller.health.StatusServer;
import io.albedo.controller.metrics.LoopMetrics.Gauges;
import io.albedo.controller.metrics.LoopMetrics.PassOutcome;
import io.albedo.controller.metrics.LoopMetrics.Stage;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.diag.Code;
import io.albedo.model.plan.OperationResult;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControllerMetricsTest {

  private final ControllerMetrics metrics = new ControllerMetrics();
  private final LoopMetrics loop = metrics.loop();

  @AfterEach
  void end() {
    metrics.close();
  }

  private List<String> lines(String start) {
    return metrics.text().lines().filter(line -> line.startsWith(start)).toList();
  }

  private static ApiCall call(String operation, int attempts, int status, String error) {
    return new ApiCall(
        new ApiCall.CalledOperation("Elastic Load Balancing v2", operation),
        List.of("arn"),
        new ApiCall.Ending(
            attempts,
            status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
            Optional.of(error).filter(text -> !text.isEmpty()),
            Duration.ofMillis(40)));
  }

  @Test
  void passesAreCountedByOutcomeAndTimed() {
    loop.passEnded(PassOutcome.APPLIED, Duration.ofMillis(300));
    loop.passEnded(PassOutcome.UNCHANGED, Duration.ofMillis(3));
    loop.passEnded(PassOutcome.UNCHANGED, Duration.ofMillis(3));
    assertThat(lines("albedo_passes_total"))
        .contains(
            "albedo_passes_total{outcome=\"applied\"} 1.0",
            "albedo_passes_total{outcome=\"unchanged\"} 2.0",
            "albedo_passes_total{outcome=\"failed\"} 0.0");
    assertThat(lines("albedo_pass_seconds_bucket{outcome=\"applied\",le=\"0.5\"")).hasSize(1);
    assertThat(lines("awslbc_controller_reconcile_errors_total")).isEmpty();
  }

  @Test
  void passesThatDidNotDoWhatWasAskedForAreErrorsUnderLbcsName() {
    loop.passEnded(PassOutcome.FAILED, Duration.ofMillis(3));
    assertThat(lines("awslbc_controller_reconcile_errors_total"))
        .containsExactly(
            "awslbc_controller_reconcile_errors_total{controller=\"ingress\",error_category=\"failed\"}"
                + " 1.0");
  }

  @Test
  void stagesKeepLbcsName() {
    loop.stageEnded(Stage.DEPLOY_MODEL, Duration.ofSeconds(2));
    assertThat(lines("awslbc_controller_reconcile_stage_duration_count"))
        .containsExactly(
            "awslbc_controller_reconcile_stage_duration_count{controller=\"ingress\",reconcile_stage=\"deploy_model\"}"
                + " 1");
  }

  @Test
  void operationsAreCountedByApiAndOutcome() {
    loop.operationEnded("elasticloadbalancing:CreateRule", new OperationResult.Applied(Map.of()));
    loop.operationEnded(
        "elasticloadbalancing:CreateRule",
        new OperationResult.Failed(new CloudFailure("TooManyRules", "words")));
    assertThat(lines("albedo_operations_total"))
        .containsExactly(
            "albedo_operations_total{api=\"elasticloadbalancing:CreateRule\",outcome=\"applied\"}"
                + " 1.0",
            "albedo_operations_total{api=\"elasticloadbalancing:CreateRule\",outcome=\"failed\"}"
                + " 1.0");
  }

  @Test
  void figuresOfTheMomentAreAskedForWhenTheyAreCollected() {
    int[] queue = {0};
    loop.gauges(new Gauges(() -> queue[0], () -> 1, () -> 2, () -> 3, () -> 4, () -> 5));
    queue[0] = 7;
    loop.leading(true);
    assertThat(metrics.text())
        .contains("albedo_queue_length 7.0")
        .contains("albedo_blocked_groups 1.0")
        .contains("albedo_quarantined_ingresses 2.0")
        .contains("albedo_leader 1.0")
        .contains("{resource=\"ingress\"} 3.0");
  }

  @Test
  void anotherTermOfOfficeHasFiguresOfItsOwn() {
    loop.gauges(new Gauges(() -> 1, () -> 1, () -> 1, () -> 1, () -> 1, () -> 1));
    loop.leading(true);
    loop.leading(false);
    assertThat(metrics.text()).contains("albedo_queue_length 0.0", "albedo_blocked_groups 0.0");
    loop.gauges(new Gauges(() -> 2, () -> 2, () -> 2, () -> 2, () -> 2, () -> 2));
    loop.leading(true);
    assertThat(metrics.text()).contains("albedo_queue_length 2.0", "albedo_blocked_groups 2.0");
  }

  @Test
  void driftAndTheWayFromAnEditAreMeasured() {
    loop.drifted(3);
    loop.applied(Duration.ofMillis(800));
    loop.gateOpened(Duration.ofSeconds(20));
    assertThat(metrics.text())
        .contains("albedo_drift_total 3.0")
        .contains("albedo_edit_to_applied_seconds_bucket{le=\"1.0\"} 1")
        .contains("awslbc_readiness_gate_ready_seconds_bucket{le=\"30.0\"} 1");
  }

  @Test
  void callsHaveTheNamesAndLabelsOfLbc() {
    metrics.calls().called(call("DescribeLoadBalancers", 1, 200, ""));
    metrics.calls().called(call("CreateRule", 3, 400, "Throttling"));
    assertThat(lines("aws_api_calls_total"))
        .containsExactlyInAnyOrder(
            "aws_api_calls_total{error_code=\"\",operation=\"DescribeLoadBalancers\",service=\"Elastic"
                + " Load Balancing v2\",status_code=\"200\"} 1.0",
            "aws_api_calls_total{error_code=\"Throttling\",operation=\"CreateRule\",service=\"Elastic"
                + " Load Balancing v2\",status_code=\"400\"} 1.0");
    assertThat(lines("aws_api_call_throttled_errors_total")).hasSize(1);
    assertThat(lines("aws_api_call_duration_seconds_count")).hasSize(2);
    assertThat(lines("aws_api_call_retries_sum"))
        .anySatisfy(line -> assertThat(line).contains("CreateRule").endsWith(" 2.0"));
  }

  @Test
  void refusalsOfAwsAreToldApartByReason() {
    metrics.calls().called(call("CreateRule", 1, 403, "AccessDenied"));
    metrics.calls().called(call("CreateRule", 1, 400, "TooManyRules"));
    metrics.calls().called(call("CreateRule", 1, 400, "ValidationError"));
    assertThat(metrics.text())
        .contains("aws_api_call_permission_errors_total{")
        .contains("aws_api_call_service_limit_exceeded_errors_total{")
        .contains("aws_api_call_validation_errors_total{");
  }

  @Test
  void refusedReviewsAreCountedUnderLbcsName() {
    metrics
        .reviews()
        .reviewed(
            Webhook.INGRESS,
            Outcome.DENIED,
            Optional.of(Code.INVALID_CONDITION),
            Duration.ofMillis(2));
    metrics.reviews().reviewed(Webhook.POD, Outcome.EDITED, Optional.empty(), Duration.ofMillis(2));
    assertThat(lines("awslbc_webhook"))
        .containsExactly(
            "awslbc_webhook_validation_failure_total{error_category=\"ALB1303\",webhook_name=\"vingress.elbv2.k8s.aws\"}"
                + " 1.0");
    assertThat(lines("albedo_review_seconds_count")).hasSize(2);
  }

  @Test
  void noNameOfAGroupOrAnObjectIsALabel() {
    loop.passEnded(PassOutcome.APPLIED, Duration.ofMillis(300));
    loop.operationEnded("ec2:CreateTags", new OperationResult.Applied(Map.of()));
    assertThat(metrics.text()).doesNotContain("group=").doesNotContain("namespace=");
  }

  @Test
  void prometheusCollectsThem() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (StatusServer server =
        MetricsServer.start(vertx, BindAddress.onPort(0), metrics).orElseThrow()) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.body()).contains("# TYPE albedo_leader gauge").contains("jvm_memory_used");
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void whoCountsNothingDoesNotFail() {
    LoopMetrics none = LoopMetrics.none();
    none.passEnded(PassOutcome.BROKEN, Duration.ZERO);
    none.gauges(new Gauges(() -> 0, () -> 0, () -> 0, () -> 0, () -> 0, () -> 0));
    assertThat(metrics.text()).contains("albedo_leader 0.0");
  }
}

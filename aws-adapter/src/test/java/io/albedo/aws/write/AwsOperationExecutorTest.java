package io.albedo.aws.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.aws.write.testing.FastPacer;
import io.albedo.aws.write.testing.Operations;
import io.albedo.aws.write.testing.StubAws;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AwsOperationExecutorTest {

  private static final Token<Arn> LISTENER =
      Token.of(new Arn("arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/x/1/2"));
  private static final Token<Arn> BALANCER =
      Token.of(new Arn("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/x/1"));
  private static final Token<Arn> GROUP =
      Token.of(new Arn("arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/x/1"));
  private static final Token<Arn> CERTIFICATE =
      Token.of(new Arn("arn:aws:acm:eu-west-1:1:certificate/1"));
  private static final OperationResult DONE = new OperationResult.Applied(Map.of());

  private final StubAws aws = new StubAws();
  private final FastPacer pacer = new FastPacer();
  private final AwsOperationExecutor executor =
      new AwsOperationExecutor(aws.clients(), aws.clients(), pacer);

  @Test
  void a_creation_tells_what_it_made() {
    aws.result("CreateRule", "<Rules><member><RuleArn>arn:made</RuleArn></member></Rules>");
    assertThat(execute(createRule()))
        .isEqualTo(new OperationResult.Applied(Map.of(Attribute.RULE_ARN, "arn:made")));
    assertThat(aws.requests())
        .singleElement()
        .asString()
        .contains("Action=CreateRule", "Priority=7", "Conditions.member.1.Field=path-pattern");
  }

  @Test
  void a_refusal_has_the_words_of_aws() {
    aws.refuses(400, "PriorityInUse", "Priority '7' is currently in use");
    assertThat(execute(createRule()))
        .isEqualTo(failed("PriorityInUse", "Priority '7' is currently in use"));
  }

  @Test
  void a_denial_names_action_and_resource_even_if_aws_does_not() {
    aws.refuses(403, "AccessDenied", "no");
    assertThat(execute(createRule()))
        .isEqualTo(
            failed(
                "AccessDenied", "not allowed: elasticloadbalancing:CreateRule on rule 80:7: no"));
  }

  @Test
  void a_denial_that_says_it_all_stays_as_it_is() {
    String words = "User: u is not authorized to perform: elasticloadbalancing:CreateRule on r";
    aws.refuses(403, "AccessDenied", words);
    assertThat(execute(createRule())).isEqualTo(failed("AccessDenied", words));
  }

  @Test
  void throttling_has_done_nothing() {
    aws.refuses(503, "Throttling", "Rate exceeded");
    assertThat(execute(createRule())).isEqualTo(failed("Throttling", "Rate exceeded"));
  }

  @Test
  void after_an_error_of_the_server_nobody_knows() {
    aws.refuses(500, "InternalFailure", "oh");
    assertThat(execute(createRule()))
        .isEqualTo(
            new OperationResult.Unknown(
                "elasticloadbalancing:CreateRule got no clear answer: InternalFailure: oh"));
  }

  @Test
  void after_a_broken_connection_nobody_knows() {
    aws.breaks(new IOException("Connection reset"));
    assertThat(execute(createRule())).isInstanceOf(OperationResult.Unknown.class);
    assertThat(aws.requests()).hasSize(1);
  }

  @Test
  void without_a_connection_nothing_was_done() {
    aws.breaks(new ConnectException("Connection refused"));
    assertThat(execute(createRule()))
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("Unreachable"));
  }

  @Test
  void without_a_value_nothing_is_sent() {
    Call call = new Call.DeleteRule(Token.unknown("the rule"));
    assertThat(execute(call))
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo("ValidationError"));
    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void what_is_gone_need_not_be_deleted() {
    aws.refuses(400, "RuleNotFound", "One or more rules not found");
    assertThat(execute(new Call.DeleteRule(LISTENER))).isEqualTo(DONE);
  }

  @Test
  void a_permission_that_is_there_need_not_be_added() {
    aws.refusesAsEc2(400, "InvalidPermission.Duplicate", "already exists");
    assertThat(execute(authorize(80))).isEqualTo(DONE);
  }

  @Test
  void of_several_permissions_none_was_added_if_one_is_there() {
    aws.refusesAsEc2(400, "InvalidPermission.Duplicate", "already exists");
    assertThat(execute(authorize(80, 443)))
        .isEqualTo(failed("InvalidPermission.Duplicate", "already exists"));
  }

  @Test
  void errors_of_json_services_have_their_codes_too() {
    aws.refusesInJson(400, "WAFInvalidParameterException", "bad");
    Call call = new AddOnCall.AssociateWebAcl(CERTIFICATE, BALANCER);
    assertThat(execute(call)).isEqualTo(failed("WAFInvalidParameterException", "bad"));
  }

  @Test
  void a_new_listener_may_be_seen_late() {
    aws.refuses(400, "ListenerNotFound", "no")
        .refuses(400, "ListenerNotFound", "no")
        .result("CreateRule", "<Rules><member><RuleArn>arn:made</RuleArn></member></Rules>");
    assertThat(execute(createRule())).isInstanceOf(OperationResult.Applied.class);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void a_listener_that_is_never_seen_is_given_up() {
    aws.refuses(400, "ListenerNotFound", "no");
    assertThat(execute(createRule())).isEqualTo(failed("ListenerNotFound", "no"));
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void the_shared_security_group_is_given_time_until_nobody_uses_it() {
    aws.refusesAsEc2(400, "DependencyViolation", "used");
    Call call = new Call.DeleteSecurityGroup(Token.of(new SecurityGroupId("sg-1")));
    var unused = execute(Operations.of(ResourceId.BACKEND_SECURITY_GROUP, call));
    assertThat(pacer.slept()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void an_interrupt_ends_a_wait_and_stays() {
    health("initial", "Target.HealthCheckInProgress");
    Thread.currentThread().interrupt();
    try {
      assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 300)))
          .isInstanceOf(OperationResult.Unknown.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void one_healthy_target_is_enough() {
    health("initial", "Target.HealthCheckInProgress");
    aws.result("DescribeTargetHealth", targets(target("unhealthy", ""), target("healthy", "")));
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 300))).isEqualTo(DONE);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void when_time_is_up_the_plan_goes_on() {
    health("unhealthy", "Target.Timeout");
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 60))).isEqualTo(DONE);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void a_target_group_that_nobody_uses_is_never_healthy() {
    health("unused", "Target.NotInUse");
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 60)))
        .isEqualTo(failed("Timeout", GROUP.known().orElseThrow() + " is used by nobody"));
  }

  @Test
  void a_look_that_fails_for_a_moment_is_no_end_of_a_wait() {
    aws.refuses(400, "Throttling", "slow down");
    aws.refuses(503, "ServiceUnavailable", "later");
    aws.breaks(new IOException("Connection reset"));
    health("healthy", "");
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 300))).isEqualTo(DONE);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void a_wait_whose_last_look_failed_says_so() {
    aws.refuses(503, "ServiceUnavailable", "later");
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 60)))
        .isInstanceOf(OperationResult.Unknown.class);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void who_may_not_look_need_not_wait() {
    aws.refuses(403, "AccessDenied", "no");
    assertThat(execute(new HealthCall.AwaitTargetsHealthy(GROUP, 300)))
        .isInstanceOf(OperationResult.Failed.class);
    assertThat(pacer.slept()).isEqualTo(Duration.ZERO);
  }

  @Test
  void targets_are_drained_when_none_is_draining() {
    health("draining", "Target.DeregistrationInProgress");
    aws.result("DescribeTargetHealth", "<TargetHealthDescriptions/>");
    assertThat(execute(new HealthCall.AwaitTargetsDrained(GROUP, 300))).isEqualTo(DONE);
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_load_balancer_that_failed_never_gets_active() {
    aws.result("DescribeLoadBalancers", state("provisioning"));
    aws.result("DescribeLoadBalancers", state("failed"));
    assertThat(execute(new Call.AwaitLoadBalancerActive(BALANCER)))
        .isInstanceOf(OperationResult.Failed.class);
  }

  @Test
  void an_impaired_load_balancer_serves() {
    aws.result("DescribeLoadBalancers", state("active_impaired"));
    assertThat(execute(new Call.AwaitLoadBalancerActive(BALANCER))).isEqualTo(DONE);
  }

  @Test
  void a_wait_for_what_is_not_there_is_refused() {
    aws.refuses(400, "LoadBalancerNotFound", "no");
    assertThat(execute(new Call.AwaitLoadBalancerActive(BALANCER)))
        .isEqualTo(failed("LoadBalancerNotFound", "no"));
  }

  @Test
  void validation_records_come_when_acm_has_all_of_them() {
    aws.answers(200, certificate("PENDING_VALIDATION", option("a", ""), option("b", "")));
    aws.answers(
        200,
        certificate(
            "PENDING_VALIDATION",
            option("a", record("_a.", "_x.")),
            option("b", record("_b.", "_y."))));
    assertThat(
            execute(
                new CertificateCall.AwaitValidationRecords(CERTIFICATE, ResourceId.listener(1))))
        .isEqualTo(
            new OperationResult.Applied(
                Map.of(Attribute.VALIDATION_RECORDS, "a _a. _x.\nb _b. _y.")));
  }

  @Test
  void a_certificate_that_was_refused_is_not_waited_for() {
    aws.answers(200, certificate("PENDING_VALIDATION"));
    aws.answers(200, certificate("FAILED"));
    assertThat(execute(new CertificateCall.AwaitCertificateIssued(CERTIFICATE)))
        .isEqualTo(failed("Timeout", CERTIFICATE.known().orElseThrow() + " is FAILED"));
    assertThat(pacer.slept()).isEqualTo(Duration.ofSeconds(10));
  }

  /** Half an hour may be waited for; whoever ends the program does not wait that long. */
  @Test
  void an_interrupt_ends_the_wait_for_a_certificate_at_once() throws Exception {
    aws.answers(200, certificate("PENDING_VALIDATION"));
    AwsOperationExecutor patient =
        new AwsOperationExecutor(aws.clients(), aws.clients(), Pacer.ofSystem());
    CompletableFuture<OperationResult> result = new CompletableFuture<>();
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () ->
                    result.complete(
                        patient.execute(
                            Operations.of(
                                new CertificateCall.AwaitCertificateIssued(CERTIFICATE)))));
    assertThatThrownBy(() -> result.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
    waiting.interrupt();
    assertThat(result.get(20, TimeUnit.SECONDS))
        .isEqualTo(new OperationResult.Unknown("wait:CertificateIssued was interrupted"));
  }

  @Test
  void calls_to_kubernetes_are_somebody_elses() {
    Operation operation = Operations.of(new Call.DeleteBinding(new ObjectName("a", "b")));
    assertThatThrownBy(() -> executor.execute(operation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kubernetes:Delete is no call to AWS");
  }

  private OperationResult execute(Call call) {
    return execute(Operations.of(ResourceId.rule(80, 7), call));
  }

  private OperationResult execute(Operation operation) {
    return executor.execute(operation);
  }

  private static OperationResult failed(String code, String message) {
    return new OperationResult.Failed(new CloudFailure(code, message));
  }

  private static Call createRule() {
    return new Call.CreateRule(
        ListenerRule.builder()
            .id(ResourceId.rule(80, 7))
            .listener(LISTENER)
            .priority(7)
            .addConditions(new Condition.PathPattern(List.of("/a"), List.of()))
            .addActions(new Action.FixedResponse("404", Optional.empty(), Optional.empty()))
            .build());
  }

  private static Call authorize(int... ports) {
    var permissions = new TreeSet<IpPermission>();
    for (int port : ports) {
      permissions.add(IpPermission.tcp(port, IpPermission.Kind.IPV4_CIDR, "0.0.0.0/0"));
    }
    return new Call.AuthorizeSecurityGroupIngress(
        Token.of(new SecurityGroupId("sg-1")), permissions);
  }

  private void health(String state, String reason) {
    aws.result("DescribeTargetHealth", targets(target(state, reason)));
  }

  private static String target(String state, String reason) {
    return "<member><TargetHealth><State>%s</State><Reason>%s</Reason></TargetHealth></member>"
        .formatted(state, reason);
  }

  private static String targets(String... targets) {
    return "<TargetHealthDescriptions>%s</TargetHealthDescriptions>"
        .formatted(String.join("", targets));
  }

  private static String state(String code) {
    return """
    <LoadBalancers><member><State><Code>%s</Code></State></member></LoadBalancers>\
    """
        .formatted(code);
  }

  private static String certificate(String status, String... options) {
    return "{\"Certificate\":{\"Status\":\"%s\",\"DomainValidationOptions\":[%s]}}"
        .formatted(status, String.join(",", options));
  }

  private static String option(String domain, String record) {
    return "{\"DomainName\":\"%s\"%s}".formatted(domain, record);
  }

  private static String record(String name, String value) {
    return ",\"ResourceRecord\":{\"Name\":\"%s\",\"Type\":\"CNAME\",\"Value\":\"%s\"}"
        .formatted(name, value);
  }
}

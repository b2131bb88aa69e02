package io.albedo.aws.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.write.testing.AwsCallSamples;
import io.albedo.aws.write.testing.FastPacer;
import io.albedo.aws.write.testing.Operations;
import io.albedo.aws.write.testing.StubAws;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationResult;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call to AWS that is not allowed says which action it is, and on what. */
class DeniedCallsTest {

  /** What a wait looks at. */
  private static final Map<String, String> LOOKS =
      Map.of(
          "wait:TargetsHealthy", "elasticloadbalancing:DescribeTargetHealth",
          "wait:TargetsDrained", "elasticloadbalancing:DescribeTargetHealth",
          "wait:LoadBalancerActive", "elasticloadbalancing:DescribeLoadBalancers",
          "wait:CertificateValidationRecords", "acm:DescribeCertificate",
          "wait:CertificateIssued", "acm:DescribeCertificate");

  /** Waits for time alone, and calls to Kubernetes. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "AwaitClientsMoved",
          "PublishAddress",
          "SetPodCondition",
          "NoteTargets",
          "DeleteTargetNote",
          "CreateBinding",
          "PatchBinding",
          "DeleteBinding",
          "AwaitBindingGone");

  static Stream<Call> calls() {
    return AwsCallSamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aDenialNamesActionAndResource(Call call) {
    String action = LOOKS.getOrDefault(call.api(), call.api());
    StubAws aws = denying(action);
    OperationResult result =
        new AwsOperationExecutor(aws.clients(), aws.clients(), new FastPacer())
            .execute(Operations.of(ResourceId.rule(80, 7), call));
    assertThat(result)
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed -> {
              CloudFailure failure = failed.failure();
              assertThat(failure.code()).matches("AccessDenied.*|UnauthorizedOperation");
              assertThat(failure.message()).contains(action + " on rule 80:7: ", "no");
            });
    assertThat(aws.requests()).hasSize(1);
  }

  /** As the protocol of the service has it. */
  private static StubAws denying(String action) {
    String service = action.substring(0, action.indexOf(':'));
    return switch (service) {
      case "ec2" -> new StubAws().refusesAsEc2(403, "UnauthorizedOperation", "no");
      case "elasticloadbalancing", "route53" -> new StubAws().refuses(403, "AccessDenied", "no");
      default -> new StubAws().refusesInJson(400, "AccessDeniedException", "no");
    };
  }

  /** A call of a new kind is to be thought of here, too. */
  @Test
  void noKindOfCallIsForgotten() {
    Set<String> tried = new HashSet<>(OF_OTHERS);
    calls().forEach(call -> tried.add(call.getClass().getSimpleName()));
    assertThat(kinds(Call.class)).allSatisfy(kind -> assertThat(tried).contains(kind));
  }

  private static Set<String> kinds(Class<?> type) {
    if (!type.isInterface()) {
      return Set.of(type.getSimpleName());
    }
    Set<String> kinds = new HashSet<>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      kinds.addAll(kinds(permitted));
    }
    return kinds;
  }
}

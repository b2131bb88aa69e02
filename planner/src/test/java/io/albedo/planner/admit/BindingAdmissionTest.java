package io.albedo.planner.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.planner.options.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BindingAdmissionTest {

  private static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/web/1";

  private static TargetGroupBindingObject.Builder bare(String name) {
    return TargetGroupBindingObject.builder()
        .name(new ObjectName("shop", name))
        .targetGroupArn(ARN)
        .serviceName("web")
        .servicePort(PortRef.of(80));
  }

  private static TargetGroupBindingObject.Builder binding() {
    return bare("web").targetType("ip");
  }

  private static ObservedTargetGroup observed(TargetType type) {
    return new ObservedTargetGroup(
        new Arn(ARN),
        new VpcId("vpc-1"),
        TargetGroup.builder()
            .id(ResourceId.targetGroup("shop/web-web:80"))
            .name(Token.of("web"))
            .targetType(type)
            .port(Token.of(80))
            .protocol(Protocol.HTTP)
            .ipAddressType(IpAddressType.IPV4)
            .healthCheck(
                HealthCheck.builder()
                    .port(Token.of(PortRef.of("traffic-port")))
                    .protocol(Protocol.HTTP)
                    .path("/")
                    .matcher("200")
                    .intervalSeconds(15)
                    .timeoutSeconds(5)
                    .healthyThresholdCount(2)
                    .unhealthyThresholdCount(2)
                    .build())
            .build());
  }

  private static ClusterState cluster(TargetGroupBindingObject.Builder... bindings) {
    ClusterState.Builder cluster = ClusterState.builder();
    Arrays.stream(bindings)
        .map(TargetGroupBindingObject.Builder::build)
        .forEach(b -> cluster.putTargetGroupBindings(b.name(), b));
    return cluster.build();
  }

  private static List<String> refusals(Admission admission) {
    return switch (admission) {
      case Admission.Allowed allowed -> List.of();
      case Admission.Denied(List<Diagnostic> findings) ->
          findings.stream().map(f -> f.code() + " " + f.field()).toList();
    };
  }

  private static List<String> created(
      TargetGroupBindingObject.Builder binding, TargetGroupBindingObject.Builder... others) {
    return refusals(
        rules().of(Writing.created(binding.build()), cluster(others), Optional.empty()));
  }

  private static List<String> updated(
      TargetGroupBindingObject.Builder before, TargetGroupBindingObject.Builder after) {
    return refusals(
        rules()
            .of(Writing.updated(before.build(), after.build()), cluster(before), Optional.empty()));
  }

  private static BindingAdmission rules() {
    return new BindingAdmission(
        Options.builder().clusterName("demo").vpc(new VpcId("vpc-1")).build());
  }

  @Test
  void aGoodBindingIsLetPass() {
    assertThat(created(binding())).isEmpty();
    assertThat(created(bare("web").targetType("instance"))).isEmpty();
  }

  @Test
  void targetGroupAndTypeMustBeKnown() {
    assertThat(created(bare("web").targetGroupArn("").targetGroupName("web")))
        .containsExactly("INVALID_BINDING spec.targetGroupARN", "INVALID_BINDING spec.targetType");
  }

  @Test
  void nodesAreNotSelectedForPods() {
    LabelSelector selector = new LabelSelector(new TreeMap<>(), List.of());
    assertThat(created(binding().nodeSelector(selector)))
        .containsExactly("INVALID_BINDING spec.nodeSelector");
    assertThat(created(bare("web").targetType("instance").nodeSelector(selector))).isEmpty();
  }

  @Test
  void instancesAreNeitherOfAnotherAccountNorSpokenToInQuic() {
    assertThat(
            created(
                bare("web")
                    .targetType("instance")
                    .iamRoleArnToAssume("arn:role")
                    .targetGroupProtocol("TCP_QUIC")))
        .containsExactly(
            "INVALID_BINDING spec.iamRoleArnToAssume", "INVALID_BINDING spec.targetGroupProtocol");
  }

  @Test
  void aTargetGroupIsOneBindings() {
    assertThat(created(binding(), bare("other")))
        .containsExactly("INVALID_BINDING spec.targetGroupARN");
    assertThat(created(binding(), bare("other").deleting(true))).isEmpty();
    assertThat(created(binding(), bare("other").targetGroupArn(ARN + "2"))).isEmpty();
  }

  @Test
  void aTargetGroupIsSharedIfAllSaySo() {
    assertThat(
            created(
                binding().multiClusterTargetGroup(true),
                bare("other").multiClusterTargetGroup(true)))
        .isEmpty();
    assertThat(created(binding().multiClusterTargetGroup(true), bare("other"))).hasSize(1);
    assertThat(created(binding(), bare("other").multiClusterTargetGroup(true))).hasSize(1);
  }

  @Test
  void whatAwsSaysOtherwiseIsRefused() {
    Admission admission =
        rules()
            .of(
                Writing.created(
                    binding()
                        .ipAddressType("ipv6")
                        .vpcId("vpc-2")
                        .targetGroupProtocol("HTTPS")
                        .build()),
                cluster(),
                Optional.of(observed(TargetType.IP)));
    assertThat(refusals(admission))
        .containsExactly(
            "INVALID_BINDING spec.ipAddressType",
            "INVALID_BINDING spec.vpcID",
            "INVALID_BINDING spec.targetGroupProtocol");
  }

  @Test
  void whatItIsBoundToMayNotChange() {
    assertThat(
            updated(
                binding().vpcId("vpc-9"),
                bare("web")
                    .targetGroupArn(ARN + "2")
                    .targetType("instance")
                    .ipAddressType("ipv6")
                    .vpcId("vpc-1")))
        .containsExactly(
            "IMMUTABLE_FIELD spec.targetGroupARN",
            "IMMUTABLE_FIELD spec.targetType",
            "IMMUTABLE_FIELD spec.ipAddressType",
            "IMMUTABLE_FIELD spec.vpcID");
  }

  @Test
  void whatMeansTheSameIsNoChange() {
    assertThat(updated(binding(), binding().ipAddressType("ipv4"))).isEmpty();
    assertThat(updated(binding(), binding().vpcId("vpc-1"))).isEmpty();
    assertThat(updated(binding(), binding().vpcId("vpc-2"))).hasSize(1);
    assertThat(updated(bare("web").targetGroupArn("").targetGroupName("web"), binding())).isEmpty();
  }

  @Test
  void whatWasWrongBeforeDoesNotHinderAnotherChange() {
    LabelSelector selector = new LabelSelector(new TreeMap<>(), List.of());
    assertThat(
            updated(
                binding().nodeSelector(selector),
                binding().nodeSelector(selector).addFinalizers("elbv2.k8s.aws/resources")))
        .isEmpty();
    assertThat(updated(binding(), binding().nodeSelector(selector))).hasSize(1);
  }

  @Test
  void oneThatIsBeingDeletedIsNeverRefused() {
    assertThat(updated(binding(), bare("web").targetGroupArn("x").deleting(true))).isEmpty();
  }

  @Test
  void whatIsMissingIsTakenFromTheTargetGroup() {
    assertThat(
            BindingDefaults.of(
                bare("web").targetGroupArn("").targetGroupName("web").build(),
                Optional.of(observed(TargetType.INSTANCE))))
        .isEqualTo(
            Admission.edited(
                List.of(
                    new Edit.SpecText("targetGroupARN", ARN),
                    new Edit.SpecText("targetType", "instance"),
                    new Edit.SpecText("ipAddressType", "ipv4"),
                    new Edit.SpecText("vpcID", "vpc-1"),
                    new Edit.SpecText("targetGroupProtocol", "HTTP"))));
  }

  @Test
  void whatIsSaidStays() {
    TargetGroupBindingObject whole =
        binding().ipAddressType("ipv6").vpcId("vpc-2").targetGroupProtocol("HTTP").build();
    assertThat(BindingDefaults.areNeeded(whole)).isFalse();
    assertThat(BindingDefaults.of(whole, Optional.empty())).isEqualTo(Admission.silent());
    assertThat(
            BindingDefaults.of(
                binding().vpcId("vpc-2").build(), Optional.of(observed(TargetType.IP))))
        .isEqualTo(
            Admission.edited(
                List.of(
                    new Edit.SpecText("ipAddressType", "ipv4"),
                    new Edit.SpecText("targetGroupProtocol", "HTTP"))));
  }

  @Test
  void aTargetGroupOfFunctionsHasNoTargetsToRegister() {
    assertThat(
            refusals(
                BindingDefaults.of(bare("web").build(), Optional.of(observed(TargetType.LAMBDA)))))
        .containsExactly("INVALID_BINDING spec.targetType");
  }

  @Test
  void withoutALookAtTheTargetGroupOnlyWhatCannotDoWithoutIsRefused() {
    assertThat(refusals(BindingDefaults.of(bare("web").build(), Optional.empty())))
        .containsExactly("TARGET_GROUP_NOT_FOUND spec.targetGroupARN");
    assertThat(BindingDefaults.of(binding().build(), Optional.empty()))
        .isInstanceOfSatisfying(
            Admission.Allowed.class,
            allowed ->
                assertThat(allowed.warnings())
                    .extracting(Diagnostic::code, Diagnostic::severity)
                    .containsExactly(tuple(Code.TARGET_GROUP_NOT_FOUND, Severity.WARNING)));
  }
}

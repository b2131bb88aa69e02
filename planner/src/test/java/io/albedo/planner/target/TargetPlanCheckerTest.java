package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.ARN;
import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.pods;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.check.PlannerBug;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.TargetFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Plans that the planner must never make are noticed. */
class TargetPlanCheckerTest {

  private static final IpPermission NEEDED =
      IpPermission.tcp(8080, IpPermission.Kind.SECURITY_GROUP, "sg-lb");

  private final TargetFixture fixture =
      pods()
          .with(binding("targetType: ip", admitting("{protocol: TCP, port: 8080}")))
          .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy", "10.0.9.9 8080 initial");

  private void check(Operation... operations) {
    ClusterState cluster = fixture.cluster();
    CloudState cloud = fixture.cloud();
    BindingReader reader =
        new BindingReader(cluster, cloud, Options.builder().clusterName("demo").build());
    List<BindingState> states =
        cluster.targetGroupBindings().values().stream().map(reader::read).toList();
    new TargetPlanChecker(cluster, cloud, 0)
        .objection(states, Arrays.asList(operations))
        .ifPresent(
            objection -> {
              throw objection.bug();
            });
  }

  private static Operation operation(String id, Call call, String... after) {
    return Operation.builder()
        .id(new OperationId(id))
        .mark(Mark.UPDATE)
        .resource(ResourceId.targetGroupBinding("shop/web"))
        .call(call)
        .title(id)
        .reason("")
        .dependsOn(Arrays.stream(after).map(OperationId::new).toList())
        .build();
  }

  private static Operation deregister(String... addresses) {
    return operation(
        "deregister " + String.join(" ", addresses),
        new TargetCall.Deregister(
            new Arn(ARN),
            Arrays.stream(addresses).map(a -> new Target(a, 8080, Optional.empty())).toList(),
            Optional.empty()));
  }

  private static Operation authorize(String... after) {
    return operation(
        "authorize",
        new Call.AuthorizeSecurityGroupIngress(
            Token.of(new SecurityGroupId("sg-1")), new TreeSet<>(List.of(NEEDED))),
        after);
  }

  private static Operation revoke() {
    return operation(
        "revoke",
        new Call.RevokeSecurityGroupIngress(
            Token.of(new SecurityGroupId("sg-1")), new TreeSet<>(List.of(NEEDED))));
  }

  @Test
  void theLastHealthyTargetMayNotLeave() {
    assertThatThrownBy(() -> check(deregister("10.0.1.21"), deregister("10.0.1.22")))
        .isInstanceOf(PlannerBug.class)
        .hasMessageContaining("loses its last healthy target")
        .hasMessageContaining("deregister 10.0.1.21");
  }

  @Test
  void othersMay() {
    assertThatCode(() -> check(deregister("10.0.1.21", "10.0.9.9"))).doesNotThrowAnyException();
  }

  @Test
  void whatATargetNeedsMayNotBeShutOut() {
    assertThatThrownBy(() -> check(authorize(), revoke()))
        .isInstanceOf(PlannerBug.class)
        .hasMessageContaining("shop/web needs")
        .hasMessageContaining("which is shut out");
  }

  @Test
  void itMayBeToMakeRoom() {
    assertThatCode(() -> check(revoke(), authorize("revoke"))).doesNotThrowAnyException();
  }
}

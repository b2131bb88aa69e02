package io.albedo.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.AwsClients;
import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.Lane;
import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.write.AwsOperationExecutor;
import io.albedo.aws.write.testing.FastPacer;
import io.albedo.aws.write.testing.Operations;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.albedo.model.testing.contract.ContractAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/**
 * A target group of another account, reached with a role of it. The server has one account only, so
 * that what is seen here is that the role is taken on, once, and that its credentials are used.
 */
@AwsIt
class AssumedRoleTest {

  private static final AssumedRole ROLE =
      new AssumedRole("arn:aws:iam::444455556666:role/targets", Optional.of("shop"));

  @Test
  void itsTargetsAreWrittenAndReadWithTheRole() {
    List<String> calls = new CopyOnWriteArrayList<>();
    try (AwsConnection connection =
        MotoAccount.open(call -> calls.add(call.operation().name()), ContractAccount.snapshot())) {
      Arn group = targetGroup(connection.writing(Lane.EDIT).as(ROLE));
      assertThat(register(connection, group, Optional.of(ROLE)))
          .isEqualTo(new OperationResult.Applied(Map.of()));
      assertThat(targets(connection, group, Optional.of(ROLE)))
          .hasValueSatisfying(targets -> assertThat(targets.getFirst().id()).isEqualTo("10.0.0.7"));
      assertThat(calls).containsOnlyOnce("AssumeRole");
    }
  }

  private static Arn targetGroup(AwsClients clients) {
    Vpc vpc = clients.ec2().createVpc(request -> request.cidrBlock("10.0.0.0/16")).vpc();
    return new Arn(
        clients
            .loadBalancing()
            .createTargetGroup(
                request ->
                    request
                        .name("elsewhere")
                        .protocol("HTTP")
                        .port(80)
                        .targetType(TargetTypeEnum.IP)
                        .vpcId(vpc.vpcId()))
            .targetGroups()
            .getFirst()
            .targetGroupArn());
  }

  private static OperationResult register(
      AwsConnection connection, Arn group, Optional<AssumedRole> role) {
    return new AwsOperationExecutor(
            connection.writing(Lane.EDIT), connection.reading(Lane.EDIT), new FastPacer())
        .execute(
            Operations.of(
                new TargetCall.Register(
                    group, List.of(new Target("10.0.0.7", 80, Optional.empty())), role)));
  }

  private static Optional<List<ObservedTarget>> targets(
      AwsConnection connection, Arn group, Optional<AssumedRole> role) {
    CloudNeed need = new CloudNeed.TargetsOf(group, role);
    return Optional.ofNullable(
        AwsCloudObserver.of(
                connection.reading(Lane.EDIT),
                ReadScope.of(ContractAccount.CLUSTER, ContractAccount.VPC),
                new ReadCaches(),
                passedOver -> {})
            .observe(new TreeSet<>(List.of(need)))
            .targets()
            .get(group));
  }
}

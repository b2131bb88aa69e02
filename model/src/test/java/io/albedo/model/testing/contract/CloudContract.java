package io.albedo.model.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** How the parts of the contract speak to an account. */
abstract class CloudContract {

  private CloudUnderTest cloud = new Nowhere();

  /** An account as {@link ContractAccount} has it, with nothing left of earlier tests. */
  protected abstract CloudUnderTest open();

  @BeforeEach
  final void openAccount() {
    cloud = open();
  }

  final OperationResult execute(Call call) {
    return cloud.execute(
        Operation.builder()
            .id(new OperationId("op"))
            .mark(Mark.UPDATE)
            .resource(ResourceId.LOAD_BALANCER)
            .call(call)
            .title("try it")
            .reason("the contract asks")
            .build());
  }

  /** What an operation gave that was done. */
  final Map<Attribute, String> done(Call call) {
    OperationResult result = execute(call);
    assertThat(result).as(call.api()).isInstanceOf(OperationResult.Applied.class);
    return ((OperationResult.Applied) result).attributes();
  }

  /** An operation is refused with a code, and changes nothing. */
  final void refused(String code, Call call) {
    CloudState before = state();
    assertThat(execute(call))
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed -> assertThat(failed.failure().code()).as(failed.toString()).isEqualTo(code));
    assertThat(state()).isEqualTo(before);
  }

  final CloudState state() {
    return cloud.observe();
  }

  final Token<Arn> create(Call call, Attribute attribute) {
    return Token.of(new Arn(Objects.requireNonNull(done(call).get(attribute))));
  }

  final Token<Arn> balancer() {
    return create(
        new Call.CreateLoadBalancer(ContractSpecs.loadBalancer("edge").build()),
        Attribute.LOAD_BALANCER_ARN);
  }

  final Token<Arn> targetGroup(String name) {
    return create(
        new Call.CreateTargetGroup(
            ContractSpecs.targetGroup(name).build(), Token.of(ContractAccount.VPC)),
        Attribute.TARGET_GROUP_ARN);
  }

  final Token<Arn> listener(Token<Arn> balancer, int port) {
    return create(
        new Call.CreateListener(ContractSpecs.listener(balancer, port).build()),
        Attribute.LISTENER_ARN);
  }

  final Token<Arn> rule(ListenerRule rule) {
    return create(new Call.CreateRule(rule), Attribute.RULE_ARN);
  }

  final Token<SecurityGroupId> securityGroup(String name) {
    Call call =
        new Call.CreateSecurityGroup(
            ContractSpecs.securityGroup(name).build(), Token.of(ContractAccount.VPC));
    return Token.of(
        new SecurityGroupId(Objects.requireNonNull(done(call).get(Attribute.GROUP_ID))));
  }

  final ObservedLoadBalancer observed(Token<Arn> arn) {
    return only(state().loadBalancers().stream().filter(b -> Token.of(b.arn()).equals(arn)));
  }

  final ObservedTargetGroup observedGroup(Token<Arn> arn) {
    return only(state().targetGroups().stream().filter(g -> Token.of(g.arn()).equals(arn)));
  }

  final ObservedListener observedListener(Token<Arn> arn) {
    return only(state().listeners().stream().filter(l -> Token.of(l.arn()).equals(arn)));
  }

  final ObservedRule observedRule(Token<Arn> arn) {
    return only(state().rules().stream().filter(r -> Token.of(r.arn()).equals(arn)));
  }

  final ObservedSecurityGroup observedSecurityGroup(Token<SecurityGroupId> id) {
    return only(state().securityGroups().stream().filter(g -> Token.of(g.groupId()).equals(id)));
  }

  private static <T> T only(java.util.stream.Stream<T> found) {
    return found.findFirst().orElseThrow();
  }

  /** Until a test begins. */
  private static final class Nowhere implements CloudUnderTest {
    @Override
    public OperationResult execute(Operation operation) {
      throw new IllegalStateException();
    }

    @Override
    public CloudState observe() {
      throw new IllegalStateException();
    }
  }
}

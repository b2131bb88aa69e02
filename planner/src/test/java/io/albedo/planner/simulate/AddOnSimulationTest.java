package io.albedo.planner.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AddOnSimulationTest {

  private static final Arn ARN = new Arn("arn:lb");
  private static final Token<Arn> BALANCER = Token.of(ARN);
  private static final Token<Arn> GONE = Token.of(new Arn("arn:gone"));
  private static final Token<Arn> ACL = Token.of(new Arn("arn:acl"));

  @Test
  void aWebAclTakesThePlaceOfAnother() {
    World world = after(world(true), new AddOnCall.AssociateWebAcl(GONE, BALANCER));
    world = after(world, new AddOnCall.AssociateWebAcl(ACL, BALANCER));
    assertThat(world.cloud().webAclAssociations())
        .containsEntry(ARN, new Arn("arn:acl"))
        .hasSize(1);
    assertThat(
            after(world, new AddOnCall.DisassociateWebAcl(BALANCER)).cloud().webAclAssociations())
        .isEmpty();
  }

  @Test
  void soItIsWithWafClassic() {
    World world = after(world(true), new AddOnCall.AssociateRegionalWebAcl("w1", BALANCER));
    assertThat(world.cloud().regionalWebAclAssociations()).containsEntry(ARN, "w1");
    assertThat(
            after(world, new AddOnCall.DisassociateRegionalWebAcl(BALANCER))
                .cloud()
                .regionalWebAclAssociations())
        .isEmpty();
  }

  @Test
  void onlyALoadBalancerThatIsThereCanHaveAWebAcl() {
    assertThat(refusal(world(true), new AddOnCall.AssociateWebAcl(ACL, GONE)))
        .isEqualTo("WAFNonexistentItemException");
    assertThat(refusal(world(true), new AddOnCall.DisassociateRegionalWebAcl(GONE)))
        .isEqualTo("WAFNonexistentItemException");
  }

  @Test
  void aLoadBalancerIsProtectedOnce() {
    AddOnCall create = new AddOnCall.CreateProtection("mine", BALANCER);
    World world = after(world(true), create);
    ObservedProtection made = world.cloud().shieldProtections().values().iterator().next();
    assertThat(made.name()).isEqualTo("mine");
    assertThat(refusal(world, create)).isEqualTo("ResourceAlreadyExistsException");
    assertThat(after(world, new AddOnCall.DeleteProtection(made.id())).cloud().shieldProtections())
        .isEmpty();
  }

  @Test
  void protectionNeedsASubscription() {
    assertThat(refusal(world(false), new AddOnCall.CreateProtection("mine", BALANCER)))
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void protectionNeedsALoadBalancerAndAName() {
    assertThat(refusal(world(true), new AddOnCall.CreateProtection("mine", GONE)))
        .isEqualTo("InvalidResourceException");
    assertThat(refusal(world(true), new AddOnCall.CreateProtection("", BALANCER)))
        .isEqualTo("InvalidParameterException");
    assertThat(refusal(world(true), new AddOnCall.CreateProtection("x".repeat(129), BALANCER)))
        .isEqualTo("InvalidParameterException");
  }

  @Test
  void onlyAProtectionThatIsThereCanBeDeleted() {
    assertThat(refusal(world(true), new AddOnCall.DeleteProtection("p")))
        .isEqualTo("ResourceNotFoundException");
  }

  private static World world(boolean subscribed) {
    VpcId vpc = new VpcId("vpc-1");
    LoadBalancer spec =
        LoadBalancer.builder()
            .id(ResourceId.LOAD_BALANCER)
            .name("lb")
            .scheme(Scheme.INTERNAL)
            .ipAddressType(IpAddressType.IPV4)
            .subnets(Token.of(List.of()))
            .build();
    return World.of(
        CloudState.builder()
            .facts(AccountFacts.builder().vpc(vpc).shieldSubscribed(subscribed).build())
            .addLoadBalancers(new ObservedLoadBalancer(ARN, "", vpc, "active", spec))
            .build(),
        new TreeMap<>());
  }

  private static World after(World world, AddOnCall call) {
    Simulator.Step step = apply(world, call);
    assertThat(step.result()).isInstanceOf(OperationResult.Applied.class);
    return step.world();
  }

  private static String refusal(World world, AddOnCall call) {
    Simulator.Step step = apply(world, call);
    assertThat(step.world()).isEqualTo(world);
    return ((OperationResult.Failed) step.result()).failure().code();
  }

  private static Simulator.Step apply(World world, AddOnCall call) {
    return new Simulator(Quotas.awsDefaults())
        .apply(
            world,
            Operation.builder()
                .id(new OperationId("x"))
                .mark(Mark.UPDATE)
                .resource(ResourceId.LOAD_BALANCER)
                .call(call)
                .title("")
                .reason("")
                .build());
  }
}

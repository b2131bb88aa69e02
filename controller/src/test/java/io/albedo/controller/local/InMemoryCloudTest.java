package io.albedo.controller.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryCloudTest {

  private final List<World> seen = new ArrayList<>();
  private final InMemoryCloud cloud =
      new InMemoryCloud(
          World.of(LocalAccount.fresh(), Collections.emptySortedMap()),
          new Simulator(Quotas.awsDefaults()),
          seen::add);

  @Test
  void whatWasAppliedIsObserved() {
    OperationResult result = cloud.execute(create("a"));

    assertThat(result)
        .isInstanceOfSatisfying(
            OperationResult.Applied.class,
            a -> assertThat(a.attributes()).containsKey(Attribute.GROUP_ID));
    assertThat(cloud.observe(new TreeSet<>()).securityGroups())
        .extracting(g -> g.spec().name())
        .containsExactly("a");
  }

  @Test
  void eachChangeIsTold() {
    cloud.execute(create("a"));
    cloud.execute(create("b"));

    assertThat(seen).hasSize(2).last().isEqualTo(cloud.world());
  }

  @Test
  void aRefusalChangesNothingAndIsNotTold() {
    World before = cloud.world();
    OperationResult result =
        cloud.execute(
            operation(
                "delete",
                new Call.DeleteTags(Token.of(new SecurityGroupId("sg-nowhere")), new TreeSet<>())));

    assertThat(result).isInstanceOf(OperationResult.Failed.class);
    assertThat(cloud.world()).isEqualTo(before);
    assertThat(seen).isEmpty();
  }

  @Test
  void operationsOfManyThreadsComeOneAfterTheOther() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<OperationResult>> results =
          IntStream.range(0, 100)
              .mapToObj(i -> pool.submit(() -> cloud.execute(create("sg-" + i))))
              .toList();
      for (Future<OperationResult> result : results) {
        assertThat(result.get()).isInstanceOf(OperationResult.Applied.class);
      }
    }
    assertThat(cloud.world().cloud().securityGroups()).hasSize(100);
    assertThat(seen).hasSize(100);
  }

  @Test
  void aFreshAccountHasPublicAndPrivateSubnetsInThreeZones() {
    assertThat(LocalAccount.fresh().facts().orElseThrow().subnets())
        .filteredOn(s -> "1".equals(s.tags().get("kubernetes.io/role/elb")))
        .extracting(s -> s.availabilityZone())
        .containsExactly("locala", "localb", "localc");
    assertThat(LocalAccount.fresh().facts().orElseThrow().subnets())
        .filteredOn(s -> "1".equals(s.tags().get("kubernetes.io/role/internal-elb")))
        .hasSize(3);
  }

  private static Operation create(String name) {
    SecurityGroup group =
        SecurityGroup.builder()
            .id(ResourceId.MANAGED_SECURITY_GROUP)
            .name(name)
            .description("for a test")
            .build();
    return operation(name, new Call.CreateSecurityGroup(group, Token.of(LocalAccount.VPC)));
  }

  private static Operation operation(String id, Call call) {
    return Operation.builder()
        .id(new OperationId(id))
        .mark(Mark.CREATE)
        .resource(ResourceId.MANAGED_SECURITY_GROUP)
        .call(call)
        .title(id)
        .reason("a test")
        .build();
  }
}

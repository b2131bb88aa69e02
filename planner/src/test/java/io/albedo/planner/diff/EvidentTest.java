package io.albedo.planner.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.render.testing.SampleResources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidentTest {

  private static final Token<SecurityGroupId> ONE = Token.of(new SecurityGroupId("sg-1"));
  private static final Token<SecurityGroupId> TWO = Token.of(new SecurityGroupId("sg-2"));

  /** That of the load balancer's own group, which is {@code sg-1}. */
  private static final Token<SecurityGroupId> OWN =
      Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID);

  private static final Token<SecurityGroupId> MISSING =
      Token.reference(ResourceId.BACKEND_SECURITY_GROUP, Attribute.GROUP_ID);

  private final Evident evident =
      new Evident(
          new EvidentActions(new Pairing<>(Map.of(), List.of())),
          new Pairing<>(
              Map.of(ResourceId.MANAGED_SECURITY_GROUP, new Present<>(group("any"), "sg-1")),
              List.of()));

  @Test
  void securityGroupsOfALoadBalancerAreASet() {
    assertThat(evident.isSame(balancer(List.of(OWN, TWO)), balancer(List.of(ONE, TWO)))).isTrue();
    assertThat(evident.isSame(balancer(List.of(TWO, OWN)), balancer(List.of(ONE, TWO)))).isTrue();
    assertThat(evident.isSame(balancer(List.of(OWN)), balancer(List.of(TWO)))).isFalse();
    assertThat(evident.isSame(balancer(List.of(OWN)), balancer(List.of(ONE, TWO)))).isFalse();
    assertThat(evident.isSame(balancer(List.of(OWN, TWO)), balancer(List.of(ONE)))).isFalse();
    assertThat(evident.isSame(balancer(List.of(MISSING)), balancer(List.of(ONE)))).isFalse();
  }

  /** Two of those that are wanted may turn out to be one. */
  @Test
  void aSecurityGroupThatIsNamedTwiceStandsForOne() {
    assertThat(evident.isSame(balancer(List.of(ONE, OWN)), balancer(List.of(ONE, TWO)))).isFalse();
  }

  @Test
  void subnetsThatNobodyCouldLookUpAreThoseThatAreThere() {
    LoadBalancer present = balancer(List.of(ONE));
    assertThat(evident.isSame(in(Token.unknown("subnets tagged so"), List.of(ONE)), present))
        .isTrue();
    assertThat(evident.isSame(in(subnets("subnet-2"), List.of(ONE)), present)).isFalse();
  }

  @Test
  void namesOfSecurityGroupsAreNotCompared() {
    assertThat(evident.isSame(group("one"), group("other"))).isTrue();
    assertThat(evident.isSame(group("one").withTags(Map.of("a", "b")), group("one"))).isFalse();
  }

  private static LoadBalancer balancer(List<Token<SecurityGroupId>> groups) {
    return in(subnets("subnet-1"), groups);
  }

  private static LoadBalancer in(
      Token<List<SubnetMapping>> subnets, List<Token<SecurityGroupId>> groups) {
    return LoadBalancer.builder()
        .from(SampleResources.loadBalancer("k8s-shop", subnets))
        .securityGroups(groups)
        .build();
  }

  private static Token<List<SubnetMapping>> subnets(String id) {
    return Token.of(List.of(SubnetMapping.of(new SubnetId(id))));
  }

  private static SecurityGroup group(String name) {
    return SampleResources.securityGroup(name).withDescription(name);
  }
}

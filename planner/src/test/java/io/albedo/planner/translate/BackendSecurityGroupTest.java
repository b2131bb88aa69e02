package io.albedo.planner.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.planner.options.Options;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendSecurityGroupTest {

  private static final Options OPTIONS = Options.builder().clusterName("demo").build();

  @Test
  void theFirstOfTheClusterIsShared() {
    assertThat(
            id(
                group("sg-1", "vpc-1", "demo", "backend-sg"),
                group("sg-2", "vpc-1", "demo", "backend-sg")))
        .isEqualTo(Token.of(new SecurityGroupId("sg-1")));
  }

  @ParameterizedTest
  @CsvSource({
    "vpc-1, other, backend-sg",
    "vpc-1, demo, node-sg",
    "vpc-2, demo, backend-sg",
  })
  void thoseOfOthersAreLeftAlone(String vpc, String cluster, String resource) {
    ObservedSecurityGroup foreign = group("sg-1", vpc, cluster, resource);
    assertThat(id(foreign, group("sg-2", "vpc-1", "demo", "backend-sg")))
        .isEqualTo(Token.of(new SecurityGroupId("sg-2")));
    assertThat(id(foreign))
        .isEqualTo(Token.reference(ResourceId.BACKEND_SECURITY_GROUP, Attribute.GROUP_ID));
  }

  @Test
  void theOneOfTheFlagGoesBefore() {
    Options flagged = Options.builder().clusterName("demo").backendSecurityGroup("sg-flag").build();
    assertThat(
            new BackendSecurityGroup(
                    flagged,
                    new AwsFacts(cloud(group("sg-1", "vpc-1", "demo", "backend-sg")), flagged))
                .id())
        .isEqualTo(Token.of(new SecurityGroupId("sg-flag")));
  }

  private static Token<SecurityGroupId> id(ObservedSecurityGroup... groups) {
    return new BackendSecurityGroup(OPTIONS, new AwsFacts(cloud(groups), OPTIONS)).id();
  }

  private static CloudState cloud(ObservedSecurityGroup... groups) {
    return CloudState.builder()
        .facts(AccountFacts.builder().vpc(new VpcId("vpc-1")).build())
        .addSecurityGroups(groups)
        .build();
  }

  private static ObservedSecurityGroup group(
      String id, String vpc, String cluster, String resource) {
    return new ObservedSecurityGroup(
        new SecurityGroupId(id),
        new VpcId(vpc),
        SecurityGroup.builder()
            .id(ResourceId.BACKEND_SECURITY_GROUP)
            .name(id)
            .description("")
            .tags(
                new TreeMap<>(
                    Map.of("elbv2.k8s.aws/cluster", cluster, "elbv2.k8s.aws/resource", resource)))
            .build());
  }
}

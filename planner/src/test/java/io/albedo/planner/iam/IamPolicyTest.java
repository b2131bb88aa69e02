package io.albedo.planner.iam;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.empty;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.TargetFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IamPolicyTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  @Test
  void aNewLoadBalancerTakesWhatAwsAsksForBesides() {
    assertThat(policy(created()).actions())
        .contains(
            "elasticloadbalancing:CreateLoadBalancer",
            "elasticloadbalancing:AddTags",
            "ec2:CreateSecurityGroup",
            "ec2:CreateTags",
            "ec2:DescribeInternetGateways",
            "iam:CreateServiceLinkedRole")
        .noneMatch(action -> action.contains(":Delete") || action.startsWith("kubernetes:"));
  }

  @Test
  void whatIsCreatedIsBoundToTheTagOfTheCluster() {
    assertThat(document(created()))
        .contains("\"aws:RequestTag/elbv2.k8s.aws/cluster\":\"demo\"")
        .contains("\"ec2:CreateAction\":\"CreateSecurityGroup\"")
        .contains("arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/*/*");
  }

  @Test
  void whatGoesIsBoundToTheTagOfTheCluster() {
    World world = after(created(), emptyWorld());
    String text = document(plan(empty(GROUP), world));
    assertThat(text)
        .contains("elasticloadbalancing:DeleteLoadBalancer", "ec2:DeleteSecurityGroup")
        .contains("\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"demo\"")
        .doesNotContain("CreateServiceLinkedRole", "RequestTag");
  }

  @Test
  void whatIsWithheldTakesNothing() {
    Options observing = Options.builder().from(OPTIONS).changePolicy(ChangePolicy.OBSERVE).build();
    GroupPlan plan =
        plan(observing, translation(GROUP, sketch(80, listener("/a a"))), emptyWorld());
    assertThat(policy(plan).actions()).isEmpty();
  }

  @Test
  void everyNeedTakesAtLeastOneAction() {
    List<CloudNeed> needs =
        List.of(
            new CloudNeed.SubnetsForScheme(Scheme.INTERNAL),
            new CloudNeed.CertificateForHost("a.example.com"),
            new CloudNeed.ShieldOfStack("edge"));
    assertThat(IamPolicy.of(needs, new Plan(List.of(), List.of())).actions())
        .contains("ec2:DescribeRouteTables", "acm:ListCertificates", "shield:DescribeProtection");
  }

  @Test
  void withoutAnAccountAnyRegionAndAccountWillDo() {
    String text =
        JsonWriter.compact(policy(created()).document("demo", Optional.<AccountFacts>empty()));
    assertThat(text).contains("arn:*:ec2:*:*:security-group/*");
  }

  @Test
  void chinaIsAPartitionOfItsOwn() {
    AccountFacts facts =
        AccountFacts.builder()
            .from(emptyWorld().cloud().facts().orElseThrow())
            .region("cn-north-1")
            .build();
    assertThat(JsonWriter.compact(policy(created()).document("demo", Optional.of(facts))))
        .contains("arn:aws-cn:ec2:cn-north-1:111122223333:security-group/*");
  }

  private static GroupPlan created() {
    return plan(translation(GROUP, sketch(80, listener("/a a"))), emptyWorld());
  }

  private static IamPolicy policy(GroupPlan plan) {
    return IamPolicy.of(List.of(), new Plan(List.of(plan), List.of()));
  }

  private static String document(GroupPlan plan) {
    return JsonWriter.compact(policy(plan).document("demo", emptyWorld().cloud().facts()));
  }

  @Test
  void targetsAndGroupsOfNodesAreNotBoundToTagsThatTheyDoNotHave() {
    Plan targets =
        TargetFixture.pods()
            .with(
                TargetFixture.binding(
                    "targetType: ip",
                    "iamRoleArnToAssume: arn:aws:iam::444455556666:role/lb",
                    TargetFixture.admitting("{port: 8080}")))
            .plan()
            .plan()
            .plan();
    IamPolicy policy = IamPolicy.of(List.of(), targets);
    assertThat(JsonWriter.compact(policy.document("demo", emptyWorld().cloud().facts())))
        .contains(
            "\"Sid\":\"RegisterTargets\"", "\"Sid\":\"LetTrafficInToTargets\"", "sts:AssumeRole")
        .doesNotContain("ResourceTag");
  }

  @Test
  void targetsOfAnotherAccountAreReadWithARole() {
    Arn group = new Arn("arn:tg");
    AssumedRole role = new AssumedRole("arn:aws:iam::444455556666:role/lb", Optional.empty());
    assertThat(reading(new CloudNeed.TargetsOf(group, Optional.of(role))).actions())
        .contains("sts:AssumeRole", "elasticloadbalancing:DescribeTargetHealth");
    assertThat(reading(new CloudNeed.TargetsOf(group, Optional.empty())).actions())
        .doesNotContain("sts:AssumeRole");
  }

  private static IamPolicy reading(CloudNeed need) {
    return IamPolicy.of(List.of(need), new Plan(List.of(), List.of()));
  }
}

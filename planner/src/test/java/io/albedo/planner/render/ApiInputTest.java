package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.testing.SampleResources;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApiInputTest {

  private static final Token<Arn> ARN = Token.of(new Arn("arn:aws:elasticloadbalancing:x"));
  private static final Token<SecurityGroupId> GROUP = Token.of(new SecurityGroupId("sg-1"));
  private static final TargetGroup TARGETS =
      SampleResources.targetGroup("shop/web-web:80", "k8s-shop-web", Token.of(31080));

  @Test
  void aReferenceNamesTheOperationThatCreatesTheResource() {
    TreeMap<ResourceId, OperationId> created = new TreeMap<>();
    created.put(ResourceId.listener(80), new OperationId("create-listener-80"));
    Call call =
        new Call.AddTags(
            Token.reference(ResourceId.listener(80), Attribute.LISTENER_ARN), new TreeMap<>());
    assertThat(JsonWriter.compact(new ApiInput(new Creators(created)).of(call)))
        .isEqualTo(
            """
            {"ResourceArns":[{"Ref":"create-listener-80","Attribute":"ListenerArn"}],"Tags":[]}\
            """);
  }

  @Test
  void aReferenceToWhatNobodyCreatesShowsTheResource() {
    Call call =
        new Call.DeleteListener(Token.reference(ResourceId.listener(80), Attribute.LISTENER_ARN));
    assertThat(input(call))
        .isEqualTo("{\"ListenerArn\":{\"Ref\":\"listener 80\",\"Attribute\":\"ListenerArn\"}}");
  }

  @Test
  void anUnknownValueShowsWhatIsLookedFor() {
    Call call = new Call.SetSubnets(ARN, Token.unknown("subnets tagged a=1"));
    assertThat(input(call))
        .contains("\"SubnetMappings\":{\"KnownAfterApply\":\"subnets tagged a=1\"}");
  }

  @Test
  void eachKindOfSourceHasItsOwnList() {
    TreeSet<IpPermission> permissions = new TreeSet<>();
    permissions.add(IpPermission.tcp(80, IpPermission.Kind.IPV4_CIDR, "10.0.0.0/8"));
    permissions.add(IpPermission.tcp(80, IpPermission.Kind.IPV6_CIDR, "::/0"));
    permissions.add(IpPermission.tcp(80, IpPermission.Kind.PREFIX_LIST, "pl-1"));
    permissions.add(IpPermission.tcp(80, IpPermission.Kind.SECURITY_GROUP, "sg-2"));
    assertThat(input(new Call.AuthorizeSecurityGroupIngress(GROUP, permissions)))
        .contains(
            "\"IpRanges\":[{\"CidrIp\":\"10.0.0.0/8\"}]",
            "\"Ipv6Ranges\":[{\"CidrIpv6\":\"::/0\"}]",
            "\"PrefixListIds\":[{\"PrefixListId\":\"pl-1\"}]",
            "\"UserIdGroupPairs\":[{\"GroupId\":\"sg-2\"}]");
  }

  @Test
  void aPermissionIsSentWithItsDescription() {
    TreeSet<IpPermission> permissions = new TreeSet<>();
    permissions.add(IpPermission.tcp(80, IpPermission.Kind.SECURITY_GROUP, "sg-2"));
    Call call = new Call.AuthorizeSecurityGroupIngress(GROUP, permissions, Optional.of("ours"));
    assertThat(input(call))
        .contains("\"UserIdGroupPairs\":[{\"GroupId\":\"sg-2\",\"Description\":\"ours\"}]");
  }

  @Test
  void targetsAreNamedWithTheirZonesIfTheyHaveAny() {
    Call call =
        new TargetCall.Register(
            new Arn("arn:tg"),
            List.of(
                new Target("10.0.0.1", 80, Optional.empty()),
                new Target("10.9.0.1", 80, Optional.of("all"))),
            Optional.empty());
    assertThat(input(call))
        .isEqualTo(
            """
            {"TargetGroupArn":"arn:tg","Targets":[{"Id":"10.0.0.1","Port":80},\
            {"Id":"10.9.0.1","Port":80,"AvailabilityZone":"all"}]}\
            """);
  }

  @Test
  void aConditionOfAPodIsAPatchOfItsStatusThatNamesItsUid() {
    Call call =
        new TargetCall.SetPodCondition(
            new ObjectName("shop", "web-1"),
            Optional.of("u"),
            "gate",
            new Pod.Condition("False", "R", "m"));
    assertThat(input(call))
        .isEqualTo(
            """
            {"apiVersion":"v1","kind":"Pod",\
            "metadata":{"name":"web-1","namespace":"shop","uid":"u"},\
            "status":{"conditions":[{"type":"gate","status":"False","reason":"R","message":"m"}]}}\
            """);
  }

  @Test
  void aNoteOfTargetsIsAConfigMap() {
    Call call =
        new TargetCall.NoteTargets(
            new ObjectName("shop", "note"), false, new TreeSet<>(List.of("b:2", "a:1")));
    assertThat(input(call))
        .isEqualTo(
            """
            {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"note","namespace":"shop"},\
            "data":{"targets":"a:1,b:2"}}\
            """);
  }

  @Test
  void aPermissionForAllPortsNamesNoPort() {
    TreeSet<IpPermission> permissions = new TreeSet<>();
    permissions.add(
        new IpPermission(
            "-1", -1, -1, new IpPermission.Source(IpPermission.Kind.SECURITY_GROUP, "sg-2")));
    assertThat(input(new Call.RevokeSecurityGroupIngress(GROUP, permissions)))
        .isEqualTo(
            """
            {"GroupId":"sg-1","IpPermissions":[{"IpProtocol":"-1",\
            "UserIdGroupPairs":[{"GroupId":"sg-2"}]}]}\
            """);
  }

  @Test
  void aNewSecurityGroupBringsItsTags() {
    assertThat(
            input(
                new Call.CreateSecurityGroup(
                    SampleResources.securityGroup("k8s-web", 80), SampleResources.VPC)))
        .isEqualTo(
            """
            {"GroupName":"k8s-web","Description":"[k8s] Managed SecurityGroup for LoadBalancer",\
            "VpcId":"vpc-0a1b2c3d4e5f60718","TagSpecifications":[{"ResourceType":"security-group",\
            "Tags":[{"Key":"elbv2.k8s.aws/cluster","Value":"demo"}]}]}\
            """);
  }

  @Test
  void tagsOfASecurityGroupGoByKeyWhenTheyAreRemoved() {
    assertThat(input(new Call.DeleteTags(GROUP, new TreeSet<>(List.of("team")))))
        .isEqualTo("{\"Resources\":[\"sg-1\"],\"Tags\":[{\"Key\":\"team\"}]}");
  }

  @Test
  void aTargetGroupIsCreatedWithItsHealthCheck() {
    assertThat(input(new Call.CreateTargetGroup(TARGETS, SampleResources.VPC)))
        .isEqualTo(
            """
            {"Name":"k8s-shop-web","Protocol":"HTTP","ProtocolVersion":"HTTP1","Port":31080,\
            "VpcId":"vpc-0a1b2c3d4e5f60718","TargetType":"instance","IpAddressType":"ipv4",\
            "HealthCheckEnabled":true,"HealthCheckProtocol":"HTTP",\
            "HealthCheckPort":"traffic-port","HealthCheckPath":"/",\
            "HealthCheckIntervalSeconds":15,"HealthCheckTimeoutSeconds":5,\
            "HealthyThresholdCount":2,"UnhealthyThresholdCount":2,"Matcher":{"HttpCode":"200"},\
            "Tags":[{"Key":"elbv2.k8s.aws/cluster","Value":"demo"}]}\
            """);
  }

  @Test
  void grpcHealthIsMatchedByGrpcCodes() {
    assertThat(
            input(
                new Call.ModifyTargetGroup(ARN, SampleResources.healthCheck("/grpc.Health"), true)))
        .contains("\"Matcher\":{\"GrpcCode\":\"200\"}");
  }

  @Test
  void aListenerCarriesOnlyItsDefaultCertificate() {
    var listener =
        io.albedo.model.alb.Listener.builder()
            .from(SampleResources.listener(443))
            .addCertificates(Token.of(new Arn("arn:a")), Token.of(new Arn("arn:b")))
            .sslPolicy("ELBSecurityPolicy-2016-08")
            .build();
    assertThat(input(new Call.CreateListener(listener)))
        .contains("\"Certificates\":[{\"CertificateArn\":\"arn:a\"}]")
        .contains("\"SslPolicy\":\"ELBSecurityPolicy-2016-08\"")
        .contains(
            "\"DefaultActions\":[{\"Type\":\"fixed-response\",\"Order\":1,"
                + "\"FixedResponseConfig\":{\"StatusCode\":\"404\",\"ContentType\":\"text/plain\"}}]")
        .doesNotContain("arn:b");
  }

  @Test
  void aRuleIsCreatedAsTheApiWantsIt() {
    ListenerRule rule =
        SampleResources.rule(
            80,
            7,
            SampleResources.split(50, TARGETS),
            SampleResources.host("a.example.com"),
            new Condition.HttpHeader("X-Beta", List.of("1"), List.of()),
            new Condition.QueryString(
                List.of(
                    new Condition.KeyValue(Optional.of("v"), "2"),
                    new Condition.KeyValue(Optional.empty(), "beta"))));
    assertThat(input(new Call.CreateRule(rule)))
        .isEqualTo(
            """
            {"ListenerArn":{"Ref":"listener 80","Attribute":"ListenerArn"},"Priority":7,\
            "Conditions":[{"Field":"host-header","HostHeaderConfig":{"Values":["a.example.com"]}},\
            {"Field":"http-header","HttpHeaderConfig":{"HttpHeaderName":"X-Beta","Values":["1"]}},\
            {"Field":"query-string","QueryStringConfig":{"Values":[{"Key":"v","Value":"2"},\
            {"Value":"beta"}]}}],\
            "Actions":[{"Type":"forward","Order":1,"ForwardConfig":{"TargetGroups":\
            [{"TargetGroupArn":{"Ref":"target group shop/web-web:80",\
            "Attribute":"TargetGroupArn"},"Weight":50}],\
            "TargetGroupStickinessConfig":{"Enabled":true,"DurationSeconds":600}}}]}\
            """);
  }

  @Test
  void aRuleWithoutTransformsHasThemReset() {
    assertThat(input(new Call.ModifyRule(ARN, List.of(), List.of(), List.of())))
        .contains("\"ResetTransforms\":true")
        .doesNotContain("\"Transforms\"");
  }

  @Test
  void transformsAreSent() {
    Transform rewrite =
        new Transform.UrlRewrite(List.of(new Transform.Rewrite("^/api/(.*)$", "/$1")));
    assertThat(input(new Call.ModifyRule(ARN, List.of(), List.of(), List.of(rewrite))))
        .contains(
            "\"Transforms\":[{\"Type\":\"url-rewrite\",\"UrlRewriteConfig\":{\"Rewrites\":"
                + "[{\"Regex\":\"^/api/(.*)$\",\"Replace\":\"/$1\"}]}}]")
        .doesNotContain("ResetTransforms");
  }

  @Test
  void secretsAreNotShown() {
    assertThat(input(login("hunter2")))
        .contains("\"ClientSecret\":\"[REDACTED]\"", "\"SessionTimeout\":3600")
        .doesNotContain("hunter2", "UseExistingClientSecret");
  }

  @Test
  void aSecretThatNobodyHasSeenStays() {
    assertThat(input(login("")))
        .contains("\"UseExistingClientSecret\":true")
        .doesNotContain("\"ClientSecret\"");
  }

  private static Call login(String secret) {
    Action login =
        new Action.AuthenticateOidc(
            new Action.OidcProvider("https://i", "https://a", "https://t", "https://u"),
            new Sensitive("the-client"),
            new Sensitive(secret),
            new Action.AuthSettings(
                "authenticate",
                Optional.of("openid"),
                Optional.empty(),
                OptionalLong.of(3600),
                new TreeMap<>()));
    return new Call.ModifyRule(ARN, List.of(), List.of(login), List.of());
  }

  @Test
  void prioritiesAreSetPairByPair() {
    assertThat(
            input(
                new Call.SetRulePriorities(List.of(new Call.SetRulePriorities.Placement(ARN, 3)))))
        .isEqualTo(
            "{\"RulePriorities\":[{\"RuleArn\":\"arn:aws:elasticloadbalancing:x\",\"Priority\":3}]}");
  }

  @Test
  void capacityIsReservedOrGivenBack() {
    assertThat(input(new Call.ModifyCapacityReservation(ARN, 100)))
        .contains("\"MinimumLoadBalancerCapacity\":{\"CapacityUnits\":100}");
    assertThat(input(new Call.ModifyCapacityReservation(ARN, 0)))
        .contains("\"ResetCapacityReservation\":true");
  }

  @Test
  void anAddressPoolIsSetOrLeft() {
    assertThat(input(new Call.ModifyIpPools(ARN, Optional.of("ipam-pool-1"))))
        .contains("\"IpamPools\":{\"Ipv4IpamPoolId\":\"ipam-pool-1\"}");
    assertThat(input(new Call.ModifyIpPools(ARN, Optional.empty())))
        .contains("\"RemoveIpamPools\":[\"ipv4\"]");
  }

  @Test
  void aHealthCheckByTcpHasNeitherPathNorMatcher() {
    HealthCheck tcp =
        HealthCheck.builder()
            .from(SampleResources.healthCheck(""))
            .protocol(Protocol.TCP)
            .matcher("")
            .build();
    assertThat(input(new Call.ModifyTargetGroup(ARN, tcp, false)))
        .contains("\"HealthCheckProtocol\":\"TCP\"")
        .doesNotContain("HealthCheckPath", "Matcher");
  }

  @Test
  void aBindingIsTheWholeObject() {
    assertThat(input(new Call.CreateBinding(SampleResources.binding(TARGETS, "shop", "web", 80))))
        .isEqualTo(
            """
            {"apiVersion":"elbv2.k8s.aws/v1beta1","kind":"TargetGroupBinding","metadata":\
            {"name":"k8s-shop-web","namespace":"shop"},"spec":{"targetGroupARN":\
            {"Ref":"target group shop/web-web:80","Attribute":"TargetGroupArn"},\
            "targetType":"instance","targetGroupProtocol":"HTTP",\
            "serviceRef":{"name":"web","port":80},"networking":{"ingress":[{"from":\
            [{"securityGroup":{"groupID":"sg-0backend000000001"}}],"ports":[{"protocol":"TCP",\
            "port":31080}]}]},"ipAddressType":"ipv4","vpcID":"vpc-0a1b2c3d4e5f60718"}}\
            """);
  }

  @Test
  void aBindingIsDeletedByName() {
    assertThat(input(new Call.DeleteBinding(new ObjectName("shop", "k8s-shop-web"))))
        .isEqualTo(
            """
            {"apiVersion":"elbv2.k8s.aws/v1beta1","kind":"TargetGroupBinding",\
            "metadata":{"name":"k8s-shop-web","namespace":"shop"}}\
            """);
  }

  @Test
  void aForwardWithoutWeightSaysNothingOfWeights() {
    Action action =
        new Action.Forward(
            List.of(new Action.TargetGroupTuple(ARN, OptionalInt.empty())), Optional.empty());
    assertThat(input(new Call.ModifyRule(ARN, List.of(), List.of(action), List.of())))
        .contains(
            "\"ForwardConfig\":{\"TargetGroups\":"
                + "[{\"TargetGroupArn\":\"arn:aws:elasticloadbalancing:x\"}]}");
  }

  @Test
  void aLoadBalancerIsATargetByItsArn() {
    TargetRegistration registration =
        TargetRegistration.builder()
            .id(ResourceId.targetRegistration("FrontendNlb-tg-TCP-443"))
            .targetGroup(
                Token.reference(ResourceId.frontendTargetGroup(443), Attribute.TARGET_GROUP_ARN))
            .target(ARN)
            .port(8443)
            .build();
    String targets =
        "{\"TargetGroupArn\":{\"Ref\":\"target group"
            + " FrontendNlb-tg-TCP-443\",\"Attribute\":\"TargetGroupArn\"},"
            + "\"Targets\":[{\"Id\":\"arn:aws:elasticloadbalancing:x\",\"Port\":8443}]}";
    assertThat(input(new Call.RegisterTargets(registration))).isEqualTo(targets);
    assertThat(input(new Call.DeregisterTargets(registration))).isEqualTo(targets);
    assertThat(input(new Call.AwaitLoadBalancerActive(ARN)))
        .isEqualTo("{\"LoadBalancerArn\":\"arn:aws:elasticloadbalancing:x\"}");
  }

  private static String input(Call call) {
    return JsonWriter.compact(new ApiInput(Creators.none()).of(call));
  }
}

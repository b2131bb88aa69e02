package io.albedo.planner.translate;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.ClusterFixture.nodePort;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.IngressFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What only AWS or the API server knows is known after apply. */
class UnknownsTest {

  private static final String BACKEND =
      "security group tagged elbv2.k8s.aws/cluster=demo, elbv2.k8s.aws/resource=backend-sg";

  @Test
  void subnetsAreLookedForByTheTagOfTheScheme() {
    assertThat(balancer(ingress("ns/a")).subnets())
        .isEqualTo(Token.unknown("subnets tagged kubernetes.io/role/internal-elb=1"));
    assertThat(balancer(ingress("ns/a").with("scheme", "internet-facing")).subnets())
        .isEqualTo(Token.unknown("subnets tagged kubernetes.io/role/elb=1"));
  }

  @Test
  void namedSubnetsAreLookedForByName() {
    assertThat(balancer(ingress("ns/a").with("subnets", "one, subnet-2")).subnets())
        .isEqualTo(Token.unknown("subnets one, subnet-2"));
  }

  @Test
  void theBackendSecurityGroupIsLookedForByItsTags() {
    assertThat(balancer(ingress("ns/a")).securityGroups())
        .containsExactly(
            Token.reference(ResourceId.MANAGED_SECURITY_GROUP, Attribute.GROUP_ID),
            Token.unknown(BACKEND));
  }

  @Test
  void aSecurityGroupNamedByIdIsKnown() {
    assertThat(balancer(ingress("ns/a").with("security-groups", "by-name,sg-1")).securityGroups())
        .containsExactly(
            Token.of(new SecurityGroupId("sg-1")),
            Token.unknown("security group with tag Name=by-name"));
  }

  @Test
  void theVpcIsThatOfTheFlagOrUnknown() {
    ClusterState cluster = withService(nodePort("ns/web").build());
    assertThat(binding(Translated.unseen(cluster)).vpc())
        .isEqualTo(Token.unknown("VPC of the cluster"));
    Options options = Options.builder().clusterName("demo").vpc(new VpcId("vpc-1")).build();
    assertThat(binding(Translated.of(cluster, options, CloudState.unseen())).vpc())
        .isEqualTo(Token.of(new VpcId("vpc-1")));
  }

  @Test
  void withoutUidTheNameOfATargetGroupIsUnknown() {
    Translated translated =
        Translated.unseen(withService(manifest(OptionalInt.of(30_080), "NodePort")));
    Token<String> name = Token.unknown("name of the target group, from the uid of Service ns/web");
    assertThat(targetGroup(translated).name()).isEqualTo(name);
    assertThat(binding(translated).name()).isEqualTo(name);
    assertThat(targetGroup(translated).port()).isEqualTo(Token.of(30_080));
  }

  @Test
  void aNodePortThatIsNotWrittenIsUnknownAndNoError() {
    Translated translated =
        Translated.unseen(withService(manifest(OptionalInt.empty(), "NodePort")));
    assertThat(translated.codes()).isEmpty();
    assertThat(targetGroup(translated).port())
        .isEqualTo(Token.unknown("node port of Service ns/web"));
    assertThat(binding(translated).networking().orElseThrow().getFirst().port())
        .contains(Token.unknown("node port of Service ns/web"));
  }

  @Test
  void aServiceThatNeverGetsANodePortIsAnError() {
    Translated translated =
        Translated.unseen(withService(manifest(OptionalInt.empty(), "ClusterIP")));
    assertThat(translated.only(Code.UNUSABLE_SERVICE).message())
        .isEqualTo(
            "TargetGroup port is empty. When using Instance targets, your service be must of type"
                + " 'NodePort' or 'LoadBalancer'");
    assertThat(translated.only(Code.UNUSABLE_SERVICE).help())
        .isEqualTo(
            "Service ns/web is of type ClusterIP: change that, or the target type, which is"
                + " instance.");
  }

  @Test
  void aServiceOfTheApiServerWithoutNodePortIsAnErrorToo() {
    Service allocatesNone =
        Service.builder().from(manifest(OptionalInt.empty(), "LoadBalancer")).uid("uid").build();
    assertThat(Translated.unseen(withService(allocatesNone)).codes())
        .containsExactly(Code.UNUSABLE_SERVICE);
  }

  @Test
  void inAnAccountWithoutBackendSecurityGroupOneWillBeMade() {
    CloudState empty =
        CloudState.builder().facts(AccountFacts.builder().vpc(new VpcId("vpc-1")).build()).build();
    Options options = Options.builder().clusterName("demo").build();
    IngressFixture named = ingress("ns/a").with("subnets", "");
    Translated translated = Translated.of(ClusterFixture.of(named), options, empty);
    assertThat(translated.only(Code.SUBNETS_NOT_FOUND).message())
        .isEqualTo("unable to resolve at least one subnet");
    assertThat(new BackendSecurityGroup(options, new AwsFacts(empty, options)).id())
        .isEqualTo(Token.reference(ResourceId.BACKEND_SECURITY_GROUP, Attribute.GROUP_ID));
  }

  @Test
  void aTargetGroupByNameIsLookedFor() {
    ClusterState cluster =
        ClusterFixture.of(
            ingress("ns/a")
                .action("", "/", "old")
                .with("actions.old", "{\"type\":\"forward\",\"targetGroupName\":\"old-web\"}"));
    assertThat(Translated.unseen(cluster).rules(80).getFirst().actions().toString())
        .contains("target group named old-web");
  }

  private static ClusterState withService(Service service) {
    return cluster().with(service).with(ingress("ns/a").prefix("", "/", "web")).build();
  }

  private static Service manifest(OptionalInt nodePort, String type) {
    return Service.builder()
        .name(name("ns/web"))
        .type(type)
        .addPorts(new ServicePort("http", 80, PortRef.of("http"), nodePort))
        .build();
  }

  private static LoadBalancer balancer(IngressFixture ingress) {
    return Translated.unseen(ClusterFixture.of(ingress)).graph().loadBalancer().orElseThrow();
  }

  private static TargetGroup targetGroup(Translated translated) {
    return translated.graph().all(TargetGroup.class).getFirst();
  }

  private static TargetGroupBinding binding(Translated translated) {
    return translated.graph().all(TargetGroupBinding.class).getFirst();
  }
}

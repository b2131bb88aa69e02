package io.albedo.controller.json;

import static io.albedo.controller.json.testing.Snapshots.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.json.testing.Snapshots;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotReaderTest {

  private static final String BALANCER =
      """
      LoadBalancers:
        - LoadBalancerArn: arn:lb
          LoadBalancerName: edge
          DNSName: edge.example.com
          Type: application
          Scheme: internal
          IpAddressType: dualstack
          VpcId: vpc-1
          State: {Code: provisioning}
          AvailabilityZones: [{ZoneName: a, SubnetId: subnet-1}, {ZoneName: b, SubnetId: subnet-2}]
          SecurityGroups: [sg-2, sg-1]
          CustomerOwnedIpv4Pool: pool-1
          IpamPools: {Ipv4IpamPoolId: ipam-pool-1}
          Tags: [{Key: ingress.k8s.aws/resource, Value: LoadBalancer}, {Key: empty, Value: ''}]
      """;

  private static final String LISTENER =
      """
      Listeners:
        - ListenerArn: arn:aws:elasticloadbalancing:r:1:listener/app/edge/1/2
          LoadBalancerArn: arn:lb
          Port: 443
          Protocol: HTTPS
          SslPolicy: strict
          Certificates: [{CertificateArn: 'arn:one'}]
          AdditionalCertificates: [{CertificateArn: 'arn:two'}, {CertificateArn: 'arn:one'}]
          MutualAuthentication: {Mode: verify, TrustStoreArn: 'arn:ts', IgnoreClientCertificateExpiry: true}
          DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]
      """;

  static List<RecordedCase> cases() {
    return RecordedCase.all();
  }

  static List<RecordedCase> deployed() {
    return RecordedCase.deployed();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_starts_from_the_common_account_and_its_own(RecordedCase recorded) {
    CloudState start =
        recorded.has("account.yaml")
            ? clean(RecordedCase.commonAccount(), recorded.file("account.yaml"))
            : clean(RecordedCase.commonAccount());

    assertThat(start.facts()).hasValueSatisfying(f -> assertThat(f.subnets()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("deployed")
  void a_deployed_account_is_read_whole(RecordedCase recorded) {
    String text = Snapshots.accountOf(recorded);

    CloudState account = clean(text);

    assertThat(account.listeners()).hasSize(count(text, "\"ListenerArn\":") - rules(text));
    assertThat(account.rules()).hasSize(rules(text));
  }

  private static int rules(String text) {
    return count(text, "\"RuleArn\":");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void later_files_replace_whole_keys() {
    CloudState state =
        clean(
            "{Region: one, VpcId: vpc-1, TrustStores: [{Name: a, TrustStoreArn: a, Status:"
                + " ACTIVE}]}",
            "{VpcId: vpc-2, TrustStores: []}");

    assertThat(state.facts().orElseThrow().region()).isEqualTo("one");
    assertThat(state.facts().orElseThrow().vpc().value()).isEqualTo("vpc-2");
    assertThat(state.facts().orElseThrow().trustStores()).isEmpty();
  }

  @Test
  void without_any_fact_nobody_has_looked() {
    assertThat(clean("LoadBalancers: []")).isEqualTo(CloudState.unseen());
  }

  @Test
  void yaml_may_use_anchors_and_merge_keys() {
    CloudState state =
        clean(
            """
            VpcId: vpc-1
            Subnets:
              - &first {SubnetId: subnet-1, VpcId: vpc-1, AvailabilityZone: a, AvailabilityZoneId: az1, AvailableIpAddressCount: 9}
              - {<<: *first, SubnetId: subnet-2}
            """);

    assertThat(state.facts().orElseThrow().subnets())
        .extracting(subnet -> subnet.id().value(), subnet -> subnet.availableIpAddressCount())
        .containsExactly(tuple("subnet-1", 9), tuple("subnet-2", 9));
  }

  @Test
  void a_load_balancer_has_what_the_api_says_and_what_stands_beside_it() {
    ObservedLoadBalancer balancer =
        clean(
                BALANCER,
                "{Attributes: {'arn:lb': {idle_timeout.timeout_seconds: '75'}}, "
                    + "CapacityReservations: {'arn:lb': 800}}")
            .loadBalancers()
            .getFirst();

    assertThat(balancer.state()).isEqualTo("provisioning");
    assertThat(balancer.spec())
        .isEqualTo(
            LoadBalancer.builder()
                .id(ResourceId.LOAD_BALANCER)
                .name("edge")
                .type(LoadBalancerType.APPLICATION)
                .scheme(Scheme.INTERNAL)
                .ipAddressType(IpAddressType.DUALSTACK)
                .subnets(
                    Token.of(
                        List.of(
                            SubnetMapping.of(new SubnetId("subnet-1")),
                            SubnetMapping.of(new SubnetId("subnet-2")))))
                .addSecurityGroups(
                    Token.of(new SecurityGroupId("sg-2")), Token.of(new SecurityGroupId("sg-1")))
                .customerOwnedIpv4Pool("pool-1")
                .ipv4IpamPool("ipam-pool-1")
                .attributes(Map.of("idle_timeout.timeout_seconds", "75"))
                .minimumCapacityUnits(800)
                .tags(Map.of("ingress.k8s.aws/resource", "LoadBalancer", "empty", ""))
                .build());
  }

  @Test
  void a_load_balancer_without_our_tag_is_known_by_its_arn() {
    CloudState state =
        clean(
            "LoadBalancers: [{LoadBalancerArn: 'arn:x', LoadBalancerName: x, Type: network, "
                + "Scheme: internal, VpcId: vpc-1}]");

    assertThat(state.loadBalancers().getFirst().spec().id())
        .isEqualTo(new ResourceId(ResourceType.LOAD_BALANCER, "arn:x"));
  }

  @Test
  void the_certificates_of_a_listener_are_the_default_and_then_the_list_as_it_is() {
    Listener listener = clean(BALANCER, LISTENER).listeners().getFirst().spec();

    assertThat(listener.certificates())
        .extracting(certificate -> certificate.known().orElseThrow().value())
        .containsExactly("arn:one", "arn:two", "arn:one");
  }

  @Test
  void a_listener_is_known_by_its_port() {
    ObservedListener listener = clean(BALANCER, LISTENER).listeners().getFirst();

    assertThat(listener.loadBalancer()).isEqualTo(new Arn("arn:lb"));
    assertThat(listener.spec().id()).isEqualTo(ResourceId.listener(443));
    assertThat(listener.spec().protocol()).isEqualTo(Protocol.HTTPS);
    assertThat(listener.spec().mutualAuthentication())
        .contains(
            new MutualAuthentication(
                "verify",
                Optional.of(Token.of(new Arn("arn:ts"))),
                Optional.of(true),
                Optional.empty()));
  }

  @Test
  void default_rules_are_left_out() {
    CloudState state =
        clean(
            BALANCER,
            LISTENER,
            """
            Rules:
              - {RuleArn: 'arn:d', IsDefault: true, Priority: default, Actions: []}
            """);

    assertThat(state.rules()).isEmpty();
  }

  @Test
  void a_rule_without_the_arn_of_its_listener_is_found_by_its_own() {
    ObservedRule rule =
        clean(
                BALANCER,
                LISTENER,
                """
                Rules:
                  - RuleArn: arn:aws:elasticloadbalancing:r:1:listener-rule/app/edge/1/2/3
                    Priority: '17'
                    IsDefault: false
                    Actions: [{Type: forward, TargetGroupArn: 'arn:tg'}]
                """)
            .rules()
            .getFirst();

    assertThat(rule.listener().value())
        .isEqualTo("arn:aws:elasticloadbalancing:r:1:listener/app/edge/1/2");
    assertThat(rule.spec().id()).isEqualTo(ResourceId.rule(443, 17));
  }

  @Test
  void web_acls_are_kept_by_load_balancer() {
    assertThat(clean(BALANCER, "WebACLAssociations: {'arn:lb': 'arn:acl'}").webAclAssociations())
        .isEqualTo(Map.of(new Arn("arn:lb"), new Arn("arn:acl")));
  }

  @Test
  void targets_are_read_alone_and_with_their_health() {
    CloudState state =
        clean(
            """
            TargetGroups:
              - {TargetGroupArn: 'arn:tg', TargetGroupName: t, TargetType: ip, VpcId: v, Protocol: HTTP, Port: 80}
            Targets:
              arn:tg:
                - {Id: 10.0.0.1, Port: 80}
                - Target: {Id: 10.0.0.2, Port: 81, AvailabilityZone: all}
                  HealthCheckPort: '81'
                  TargetHealth: {State: unhealthy, Reason: Target.Timeout}
            """);

    assertThat(state.targets().get(new Arn("arn:tg")))
        .containsExactly(
            new ObservedTarget("10.0.0.1", OptionalInt.of(80), Optional.empty(), Optional.empty()),
            new ObservedTarget(
                "10.0.0.2",
                OptionalInt.of(81),
                Optional.of("all"),
                Optional.of(
                    new ObservedTarget.Health(
                        "unhealthy", Optional.of("Target.Timeout"), Optional.empty()))));
  }

  @Test
  void listeners_of_gateway_load_balancers_are_nobodys_concern() {
    CloudState state =
        clean(
            """
            LoadBalancers:
              - {LoadBalancerArn: 'arn:gw', LoadBalancerName: gw, Type: gateway, VpcId: vpc-1}
            Listeners:
              - {ListenerArn: 'arn:l', LoadBalancerArn: 'arn:gw', DefaultActions: []}
            """);

    assertThat(state.loadBalancers()).hasSize(1);
    assertThat(state.listeners()).isEmpty();
  }

  @Test
  void on_and_off_are_texts_without_quotes_too() {
    CloudState state =
        clean(
            BALANCER,
            LISTENER.replace("Mode: verify,", "Mode: off, AdvertiseTrustStoreCaNames: on,"));

    assertThat(state.listeners().getFirst().spec().mutualAuthentication())
        .contains(
            new MutualAuthentication(
                "off",
                Optional.of(Token.of(new Arn("arn:ts"))),
                Optional.of(true),
                Optional.of("on")));
  }
}

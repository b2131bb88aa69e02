package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pod;
import static io.albedo.planner.testing.TargetFixture.pods;
import static io.albedo.planner.testing.TargetFixture.service;
import static io.albedo.planner.testing.TargetFixture.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import org.junit.jupiter.api.Test;

/** What security groups of nodes and pods let in. */
class TrafficRulesTest {

  private static final String IP = "targetType: ip";
  private static final String OURS = "Description: elbv2.k8s.aws/targetGroupBinding=shared";

  private static TargetFixture open(String... ports) {
    return pods().with(binding(IP, admitting(ports)));
  }

  @Test
  void portsOfOneSourceBecomeOneRange() {
    assertThat(
            open("{port: 8080}", "{port: 9090}", "{protocol: TCP, port: 8100}").plan().authorized())
        .containsExactly("sg-1 tcp 8080-9090 sg-lb");
  }

  @Test
  void protocolsStayApart() {
    assertThat(open("{port: 8080}", "{protocol: UDP, port: 53}").plan().authorized())
        .containsExactly("sg-1 udp 53-53 sg-lb", "sg-1 tcp 8080-8080 sg-lb");
  }

  @Test
  void noPortAndPortZeroMeanAllPorts() {
    assertThat(open("{protocol: TCP}").plan().authorized())
        .containsExactly("sg-1 tcp 0-65535 sg-lb");
    assertThat(open("{port: 0}").plan().authorized()).containsExactly("sg-1 tcp 0-65535 sg-lb");
  }

  @Test
  void noPortsAtAllLetNothingIn() {
    assertThat(open().plan().authorized()).isEmpty();
  }

  @Test
  void rulesAreGivenAsWrittenIfTheyAreNotToBeRestricted() {
    Planned plan =
        open("{port: 8080}", "{port: 9090}")
            .options(
                options -> {
                  options.disableRestrictedSecurityGroupRules(true);
                  return options;
                })
            .plan();
    assertThat(plan.authorized())
        .containsExactly("sg-1 tcp 8080-8080 sg-lb", "sg-1 tcp 9090-9090 sg-lb");
  }

  @Test
  void aNamedPortIsThatOfThePods() {
    assertThat(open("{port: http}").plan().authorized())
        .containsExactly("sg-1 tcp 8080-8080 sg-lb");
  }

  @Test
  void aPodWithAnInterfaceOfItsOwnHasItsOwnGroup() {
    assertThat(ownInterface("[{\"eniId\":\"eni-9\",\"privateIp\":\"10.0.1.21\"}]").authorized())
        .containsExactly("sg-2 tcp 8080-8080 sg-lb");
  }

  @Test
  void anAnnotationThatCannotBeReadCountsAsNone() {
    assertThat(ownInterface("[{").authorized()).containsExactly("sg-1 tcp 8080-8080 sg-lb");
  }

  private static Planned ownInterface(String annotation) {
    return nothing()
        .with(service("http"))
        .with(slice("http", "10.0.1.21 web-1"))
        .with(
            pod("web-1", "n1", "10.0.1.21")
                .replace(
                    "uid: uid-web-1",
                    "annotations: {vpc.amazonaws.com/pod-eni: '" + annotation + "'}"))
        .with(binding(IP, admitting("{port: 8080}")))
        .account(
            """
            NetworkInterfaces:
            - {NetworkInterfaceId: eni-9, VpcId: vpc-1, Groups: [{GroupId: sg-2}]}
            """)
        .plan();
  }

  @Test
  void aSingleIpv6AddressOfAnInterfaceIsFound() {
    Planned plan =
        nothing()
            .with(service("http"))
            .with(slice("http", "2001:db8::21 web-1").replace("IPv4", "IPv6"))
            .with(pod("web-1", "n2", "2001:db8::21"))
            .with(binding(IP, "ipAddressType: ipv6", admitting("{port: 8080}")))
            .plan();
    assertThat(plan.authorized()).containsExactly("sg-2 tcp 8080-8080 sg-lb");
    assertThat(plan.codes()).isEmpty();
  }

  @Test
  void podsAreRegisteredEvenIfTheirInterfaceIsNotKnown() {
    Planned plan = open("{port: 8080}").account("Instances: []\n").plan();
    assertThat(plan.authorized()).isEmpty();
    assertThat(plan.registered()).hasSize(2);
    assertThat(plan.codes()).containsExactly("INTERFACE_NOT_FOUND");
  }

  @Test
  void moreTagsTellWhichOfSeveralGroupsIsMeant() {
    String groups =
        """
        SecurityGroups:
        - {GroupId: sg-1, VpcId: vpc-1, Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}]}
        - GroupId: sg-2
          VpcId: vpc-1
          Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}, {Key: role, Value: targets}]
        NetworkInterfaces: []
        Instances:
        - InstanceId: i-1
          NetworkInterfaces:
          - NetworkInterfaceId: eni-1
            VpcId: vpc-1
            Ipv4Prefixes: [{Ipv4Prefix: 10.0.1.16/28}]
            Groups: [{GroupId: sg-1}, {GroupId: sg-2}]
        """;
    assertThat(open("{port: 8080}").account(groups).plan().codes())
        .containsExactly("AMBIGUOUS_SECURITY_GROUP");
    assertThat(
            open("{port: 8080}")
                .account(groups)
                .options(
                    options -> {
                      options.putServiceTargetEniSecurityGroupTags("role", "targets");
                      return options;
                    })
                .plan()
                .authorized())
        .containsExactly("sg-2 tcp 8080-8080 sg-lb");
  }

  private static String groups(String permissionsOf1, String permissionsOf2) {
    return """
    SecurityGroups:
    - GroupId: sg-lb
      VpcId: vpc-1
      Tags: [{Key: elbv2.k8s.aws/cluster, Value: demo}, {Key: elbv2.k8s.aws/resource, Value: backend-sg}]
    - GroupId: sg-other
      VpcId: vpc-1
      Tags: [{Key: elbv2.k8s.aws/cluster, Value: prod}, {Key: elbv2.k8s.aws/resource, Value: backend-sg}]
    - GroupId: sg-1
      VpcId: vpc-1
      Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}]
      IpPermissions: [%s]
    - GroupId: sg-2
      VpcId: vpc-1
      Tags: []
      IpPermissions: [%s]
    """
        .formatted(permissionsOf1, permissionsOf2);
  }

  private static String ours(int port, String source) {
    return "{IpProtocol: tcp, FromPort: %d, ToPort: %d, UserIdGroupPairs: [{GroupId: %s, %s}]}"
        .formatted(port, port, source, OURS);
  }

  @Test
  void whatNobodyNeedsAnyMoreIsShutOut() {
    Planned plan = open("{port: 8080}").account(groups(ours(7000, "sg-x"), "")).plan();
    assertThat(plan.revoked()).containsExactly("sg-1 tcp 7000-7000 sg-x");
    assertThat(plan.operation("revoke-sg-1").dependsOn())
        .containsExactly(new OperationId("authorize-sg-1"));
    assertThat(plan.ids().getLast()).isEqualTo("revoke-sg-1");
  }

  @Test
  void permissionsOfAnotherClusterStay() {
    assertThat(open("{port: 8080}").account(groups(ours(7000, "sg-other"), "")).plan().revoked())
        .isEmpty();
  }

  @Test
  void onGroupsWithoutTagOnlyWhatAdmitsTheClustersOwnLoadBalancersIsShutOut() {
    assertThat(
            open("{port: 8080}")
                .account(groups("", ours(7000, "sg-lb") + ", " + ours(7001, "sg-x")))
                .plan()
                .revoked())
        .containsExactly("sg-2 tcp 7000-7000 sg-lb");
  }

  @Test
  void nothingIsShutOutWhileABindingCouldNotBeRead() {
    Planned plan =
        open("{port: 8080}")
            .account(groups(ours(7000, "sg-x"), ""))
            .unread(
                Unread.builder().addTargetGroupBindings(new ObjectName("shop", "other")).build())
            .plan();
    assertThat(plan.authorized()).hasSize(1);
    assertThat(plan.revoked()).isEmpty();
  }

  @Test
  void aBindingThatIsBrokenKeepsWhatItHasAndHoldsUpNobody() {
    String wide =
        "{IpProtocol: tcp, FromPort: 8000, ToPort: 9000, UserIdGroupPairs: [{GroupId: sg-lb, %s}]}"
            .formatted(OURS);
    Planned plan =
        open("{port: 8080}")
            .with(
                binding("broken", new String[] {"vpcID: vpc-1", admitting("{port: 8500}")})
                    .replace("targetgroup/web/1", "targetgroup/x/1"))
            .account(groups(wide, ""))
            .plan();
    assertThat(plan.authorized()).containsExactly("sg-1 tcp 8080-8500 sg-lb");
    assertThat(plan.revoked()).containsExactly("sg-1 tcp 8000-9000 sg-lb");
  }

  @Test
  void bindingsThatSomebodyElseWatchesAreLeftAloneAndKeepWhatTheyHave() {
    Planned plan =
        open("{port: 8080}")
            .account(groups(ours(8080, "sg-lb") + ", " + ours(7000, "sg-x"), ""))
            .options(
                options -> {
                  options.watchNamespace("other");
                  return options;
                })
            .plan();
    assertThat(plan.registered()).isEmpty();
    assertThat(plan.revoked()).containsExactly("sg-1 tcp 7000-7000 sg-x");
  }

  @Test
  void aBlockIsTheSameHoweverItIsWritten() {
    String present =
        "{IpProtocol: tcp, FromPort: 8080, ToPort: 8080, IpRanges: [{CidrIp: 10.1.0.0/16, %s}]}"
            .formatted(OURS);
    Planned plan =
        pods()
            .with(
                binding(
                    IP,
                    "networking: {ingress: [{from: [{ipBlock: {cidr: 10.1.2.3/16}}], ports: [{port:"
                        + " 8080}]}]}"))
            .account(groups(present, ""))
            .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }

  @Test
  void whereTheNewDoesNotFitBesideTheOldTheOldGoesFirst() {
    Planned plan =
        open("{port: 8080}")
            .account(groups(ours(7000, "sg-x"), ""))
            .options(
                options -> {
                  options.quotas(new Quotas(100, 5, 5, 5, 100, 25, 1));
                  return options;
                })
            .plan();
    assertThat(plan.ids().subList(0, 2)).containsExactly("revoke-sg-1", "authorize-sg-1");
  }

  @Test
  void aBindingWithoutNetworkingLeavesGroupsAlone() {
    assertThat(pods().with(binding(IP)).account(groups("", "")).plan().authorized()).isEmpty();
  }
}

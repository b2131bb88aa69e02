package io.albedo.controller.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.read.AwsCloudObserver;
import io.albedo.aws.read.Breadth;
import io.albedo.aws.read.ReadCaches;
import io.albedo.aws.read.ReadScope;
import io.albedo.aws.read.testing.FakeAws;
import io.albedo.aws.read.testing.Strangeness;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.model.diag.Reported;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a snapshot says of things of a kind that this release does not know. */
class UnfamiliarSnapshotTest {

  private static final String ACCOUNT =
      """
      VpcId: v
      LoadBalancers:
        - LoadBalancerArn: arn:lb
          LoadBalancerName: n
          Type: application
          Scheme: internal
          VpcId: v
          Tags: [{Key: a, Value: b}]
      Listeners:
        - {ListenerArn: arn:l, LoadBalancerArn: arn:lb, Port: 80, Protocol: HTTP}
      Rules:
        - {RuleArn: arn:r, ListenerArn: arn:l, Priority: 1}
      Attributes:
        arn:lb: {idle_timeout.timeout_seconds: '60'}
        arn:l: {x: y}
      WebACLAssociations:
        arn:lb: arn:acl
      """;

  @Test
  void aLoadBalancerIsSetAsideWithAllThatHangsOnIt() {
    Reported<CloudState> read = read(ACCOUNT.replace("Scheme: internal", "Scheme: orbital"));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().loadBalancers()).isEmpty();
    assertThat(read.value().listeners()).isEmpty();
    assertThat(read.value().rules()).isEmpty();
    assertThat(read.value().unfamiliar())
        .containsExactly(
            new UnfamiliarResource(
                ResourceType.LOAD_BALANCER,
                new Arn("arn:lb"),
                Optional.empty(),
                new VpcId("v"),
                new TreeMap<>(Map.of("a", "b")),
                "Scheme",
                "orbital"));
  }

  @Test
  void aListenerIsKnownByTheTagsOfItsLoadBalancer() {
    Reported<CloudState> read = read(ACCOUNT.replace("Protocol: HTTP", "Protocol: HTTP9"));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().loadBalancers()).hasSize(1);
    assertThat(read.value().rules()).isEmpty();
    assertThat(read.value().unfamiliar())
        .singleElement()
        .satisfies(
            listener -> {
              assertThat(listener.loadBalancer()).contains(new Arn("arn:lb"));
              assertThat(listener.tags()).containsEntry("a", "b");
              assertThat(listener.words()).isEqualTo("listener arn:l has Protocol HTTP9");
            });
  }

  @Test
  void aTargetGroupIsSetAside() {
    for (String strange :
        List.of(
            "TargetType: moon, Protocol: HTTP",
            "TargetType: ip, Protocol: HTTP9",
            "TargetType: ip, Protocol: HTTP, ProtocolVersion: HTTP9",
            "TargetType: ip, Protocol: HTTP, IpAddressType: ipv9",
            "TargetType: ip, Protocol: HTTP, HealthCheckProtocol: HTTP9")) {
      Reported<CloudState> read =
          read(
              "{VpcId: v, TargetGroups: [{TargetGroupArn: a, TargetGroupName: n, VpcId: v, Port:"
                  + " 80, "
                  + strange
                  + "}], Attributes: {a: {x: y}}}");
      assertThat(read.diagnostics()).isEmpty();
      assertThat(read.value().targetGroups()).isEmpty();
      assertThat(read.value().unfamiliar()).as(strange).hasSize(1);
    }
  }

  /** A plan from a snapshot knows what a plan of the account itself knows. */
  @Test
  void aSnapshotOfAnAccountSaysAllThatWasRead() {
    for (Strangeness strangeness : Strangeness.values()) {
      FakeAws aws = new FakeAws();
      aws.addStack("prod", "shop/web", 2);
      aws.addStack("prod", "shop/other", 1);
      strangeness.apply(aws);
      CloudState live =
          AwsCloudObserver.of(
                  aws,
                  ReadScope.of("prod", new VpcId(FakeAws.VPC)).with(Breadth.CLUSTER),
                  new ReadCaches(),
                  passedOver -> {})
              .observe(new TreeSet<>());
      Reported<CloudState> read = read(SnapshotWriter.yaml(live));
      assertThat(read.diagnostics()).as("%s", strangeness).isEmpty();
      assertThat(read.value().unfamiliar()).isEqualTo(live.unfamiliar());
      assertThat(read.value().rules()).isEqualTo(live.rules());
      assertThat(read.value().listeners()).isEqualTo(live.listeners());
      assertThat(read.value().loadBalancers()).isEqualTo(live.loadBalancers());
      assertThat(read.value().targetGroups()).isEqualTo(live.targetGroups());
    }
  }

  private static Reported<CloudState> read(String text) {
    return SnapshotReader.read(List.of(new SnapshotText("1.yaml", text)));
  }
}

package io.albedo.aws.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.read.testing.FakeAws;
import io.albedo.aws.read.testing.Strangeness;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** AWS tells of kinds of things that this release does not know. */
class UnfamiliarThingsTest {

  private final FakeAws aws = new FakeAws();

  @BeforeEach
  void twoStacks() {
    aws.addStack("prod", "shop/web", 2);
    aws.addStack("prod", "shop/other", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "RULE_CONDITION, condition moon-phase",
    "RULE_ACTION, action teleport",
    "RULE_TRANSFORM, transform upside-down"
  })
  void aRuleIsReadWithWhatIsNotKnownOfIt(Strangeness strangeness, String words) {
    strangeness.apply(aws);
    CloudState state = observe();
    assertThat(state.unfamiliar()).isEmpty();
    assertThat(state.rules()).hasSize(4);
    assertThat(state.rules().getFirst().spec().unfamiliar()).containsExactly(words);
    assertThat(state.rules().getFirst().spec().tags()).hasSize(3);
  }

  @Test
  void aListenerIsReadWithItsUnknownDefaultAction() {
    Strangeness.DEFAULT_ACTION.apply(aws);
    assertThat(observe().listeners().getFirst().spec().defaultActions())
        .containsExactly(new Action.Unfamiliar("teleport"));
  }

  @ParameterizedTest
  @CsvSource({
    "LOAD_BALANCER_TYPE, LOAD_BALANCER, Type, quantum",
    "LOAD_BALANCER_SCHEME, LOAD_BALANCER, Scheme, orbital",
    "LOAD_BALANCER_ADDRESSES, LOAD_BALANCER, IpAddressType, ipv9",
    "LISTENER_PROTOCOL, LISTENER, Protocol, HTTP9",
    "TARGET_TYPE, TARGET_GROUP, TargetType, moon",
    "TARGET_PROTOCOL, TARGET_GROUP, Protocol, HTTP9",
    "TARGET_PROTOCOL_VERSION, TARGET_GROUP, ProtocolVersion, HTTP9",
    "TARGET_ADDRESSES, TARGET_GROUP, IpAddressType, ipv9",
    "TARGET_HEALTH_CHECK, TARGET_GROUP, HealthCheckProtocol, HTTP9"
  })
  void aResourceIsSetAsideWithItsStack(
      Strangeness strangeness, ResourceType type, String field, String value) {
    strangeness.apply(aws);
    assertThat(observe().unfamiliar())
        .singleElement()
        .satisfies(
            resource -> {
              assertThat(resource.type()).isEqualTo(type);
              assertThat(resource.field()).isEqualTo(field);
              assertThat(resource.value()).isEqualTo(value);
              assertThat(resource.vpc()).isEqualTo(new VpcId(FakeAws.VPC));
              assertThat(resource.tags()).containsEntry("ingress.k8s.aws/stack", "shop/web");
            });
  }

  @ParameterizedTest
  @EnumSource
  void anotherStackIsReadAsIfNothingWere(Strangeness strangeness) {
    CloudState before = observe();
    strangeness.apply(aws);
    CloudState state = observe();
    assertThat(state.loadBalancers()).contains(before.loadBalancers().getLast());
    assertThat(state.listeners()).contains(before.listeners().getLast());
    assertThat(state.rules())
        .containsAll(before.rules().stream().filter(r -> isOthers(r.arn().value())).toList());
    assertThat(state.targetGroups()).contains(before.targetGroups().getLast());
  }

  private static boolean isOthers(String arn) {
    return arn.contains("shop-other");
  }

  @Test
  void whatHangsOnAnUnknownLoadBalancerIsLeftOutWithIt() {
    Strangeness.LOAD_BALANCER_TYPE.apply(aws);
    Strangeness.LISTENER_PROTOCOL.apply(aws);
    CloudState state = observe();
    assertThat(state.listeners()).hasSize(1);
    assertThat(state.rules()).hasSize(2);
    assertThat(state.unfamiliar())
        .extracting(UnfamiliarResource::type)
        .containsExactly(ResourceType.LOAD_BALANCER);
  }

  private CloudState observe() {
    return AwsCloudObserver.of(
            aws, ReadScope.of("prod", new VpcId(FakeAws.VPC)), new ReadCaches(), passedOver -> {})
        .observe(
            new TreeSet<>(
                List.of(
                    new CloudNeed.OwnedResources("shop/web"),
                    new CloudNeed.OwnedResources("shop/other"))));
  }
}

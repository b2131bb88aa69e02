package io.albedo.planner.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnseenSecretsTest {

  private static final StackId STACK = new StackId("edge");

  @Test
  void aSecretThatIsNotSeenIsTakenToBeTheWantedOne() {
    assertThat(assumedRule(rule("/a", login("me", "wanted")), rule("/a", login("me", ""))))
        .isEqualTo(rule("/a", login("me", "wanted")));
  }

  @Test
  void aSecretThatIsKnownStays() {
    assertThat(assumedRule(rule("/a", login("me", "wanted")), rule("/a", login("me", "old"))))
        .isEqualTo(rule("/a", login("me", "old")));
  }

  @Test
  void whoWasGivenAnotherOneDiffers() {
    assertThat(
            assumedRule(
                rule("/a", login("me", "wanted")),
                rule("/a", login("me", "")),
                Map.of(new Arn("rule"), new Sensitive("old"))))
        .isEqualTo(rule("/a", login("me", "")));
  }

  @Test
  void whoWasGivenOneThatNobodyKnowsDiffers() {
    assertThat(
            assumedRule(
                rule("/a", login("me", "wanted")),
                rule("/a", login("me", "")),
                Map.of(new Arn("rule"), new Sensitive(""))))
        .isEqualTo(rule("/a", login("me", "")));
  }

  @Test
  void whoWasGivenTheWantedOneIsAsItShouldBe() {
    assertThat(
            assumedRule(
                rule("/a", login("me", "wanted")),
                rule("/a", login("me", "")),
                Map.of(
                    new Arn("rule"), new Sensitive("wanted"),
                    new Arn("other"), new Sensitive("old"))))
        .isEqualTo(rule("/a", login("me", "wanted")));
  }

  @Test
  void anotherClientIsAnotherAction() {
    assertThat(assumedRule(rule("/a", login("me", "wanted")), rule("/a", login("you", ""))))
        .isEqualTo(rule("/a", login("you", "")));
  }

  @Test
  void aRuleOfOtherConditionsIsAnotherRule() {
    assertThat(assumedRule(rule("/a", login("me", "wanted")), rule("/b", login("me", ""))))
        .isEqualTo(rule("/b", login("me", "")));
  }

  @Test
  void theSameGoesForDefaultActions() {
    ObservedStack assumed =
        UnseenSecrets.assumed(
            AlbGraph.of(STACK, List.of(listener(login("me", "wanted")))),
            observed(listener(login("me", "")), List.of()),
            Map.of());
    assertThat(assumed.listenersOf(assumed.loadBalancers().getFirst()))
        .extracting(Present::resource)
        .containsExactly(listener(login("me", "wanted")));
  }

  private static ListenerRule assumedRule(ListenerRule wanted, ListenerRule present) {
    return assumedRule(wanted, present, Map.of());
  }

  private static ListenerRule assumedRule(
      ListenerRule wanted, ListenerRule present, Map<Arn, Sensitive> given) {
    Listener listener =
        listener(new Action.FixedResponse("404", Optional.empty(), Optional.empty()));
    ObservedStack assumed =
        UnseenSecrets.assumed(
            AlbGraph.of(STACK, List.of(listener, wanted)),
            observed(listener, List.of(present)),
            given);
    Present<Listener> there = assumed.listenersOf(assumed.loadBalancers().getFirst()).getFirst();
    return assumed.rulesOf(there).getFirst().resource();
  }

  private static ObservedStack observed(Listener listener, List<ListenerRule> rules) {
    LoadBalancer balancer =
        LoadBalancer.builder()
            .id(ResourceId.LOAD_BALANCER)
            .name("lb")
            .scheme(Scheme.INTERNAL)
            .ipAddressType(IpAddressType.IPV4)
            .subnets(Token.of(List.of()))
            .build();
    return new ObservedStack(
        STACK,
        List.of(),
        List.of(new Present<>(balancer, "lb")),
        Map.of(),
        Map.of("lb", List.of(new Present<>(listener, "listener"))),
        Map.of("listener", rules.stream().map(r -> new Present<>(r, "rule")).toList()),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ObservedAddOns.none(),
        List.of());
  }

  private static Listener listener(Action action) {
    return Listener.builder()
        .id(ResourceId.listener(443))
        .loadBalancer(Token.of(new Arn("lb")))
        .port(443)
        .protocol(Protocol.HTTPS)
        .addDefaultActions(action)
        .build();
  }

  private static ListenerRule rule(String path, Action action) {
    return ListenerRule.builder()
        .id(ResourceId.rule(443, 1))
        .listener(Token.of(new Arn("listener")))
        .priority(1)
        .addConditions(new Condition.PathPattern(List.of(path), List.of()))
        .addActions(action)
        .build();
  }

  private static Action login(String client, String secret) {
    return new Action.AuthenticateOidc(
        new Action.OidcProvider("i", "a", "t", "u"),
        new Sensitive(client),
        new Sensitive(secret),
        new Action.AuthSettings(
            "authenticate",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            new TreeMap<>()));
  }
}

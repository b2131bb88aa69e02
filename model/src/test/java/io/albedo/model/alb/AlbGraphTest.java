package io.albedo.model.alb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlbGraphTest {

  private static final StackId STACK = new StackId("shop/web");

  @Test
  void resourcesAreInTheOrderOfTheirIds() {
    AlbGraph graph = graph(rule(443, 2), shield(), rule(80, 10), rule(80, 9), acl());
    assertThat(graph.all(Resource.class))
        .containsExactly(rule(80, 9), rule(80, 10), rule(443, 2), acl(), shield());
  }

  @Test
  void aKindMayHaveSeveralKindsInIt() {
    AlbGraph graph = graph(shield(), rule(80, 1), acl());
    assertThat(graph.all(AddOn.class)).containsExactly(acl(), shield());
    assertThat(graph.all(ShieldProtection.class)).containsExactly(shield());
    assertThat(graph.all(TargetGroup.class)).isEmpty();
  }

  @Test
  void rulesAreThoseOfTheirListener() {
    ListenerRule parked = rule(443, 30).withId(ResourceId.warmUpRule(443, 1));
    AlbGraph graph =
        graph(rule(80, 1), rule(443, 1), rule(443, 20), rule(443, 3), parked, rule(8443, 1));
    assertThat(graph.rules(80)).containsExactly(rule(80, 1));
    assertThat(graph.rules(443)).containsExactly(rule(443, 1), rule(443, 3), rule(443, 20), parked);
    assertThat(graph.rules(8443)).containsExactly(rule(8443, 1));
    assertThat(graph.rules(1)).isEmpty();
    assertThat(graph.rules(444)).isEmpty();
    assertThat(graph.rules(65535)).isEmpty();
  }

  @Test
  void whatItHandsOutCannotBeChanged() {
    AlbGraph graph = graph(rule(80, 1));
    assertThat(graph.all(ListenerRule.class)).isUnmodifiable();
    assertThat(graph.rules(80)).isUnmodifiable();
  }

  @Test
  void anEmptyGraphHasNothing() {
    AlbGraph graph = AlbGraph.empty(STACK);
    assertThat(graph.all(Resource.class)).isEmpty();
    assertThat(graph.rules(80)).isEmpty();
    assertThat(graph.listeners()).isEmpty();
    assertThat(graph).isEqualTo(graph(new Resource[0]));
  }

  @Test
  void ofSeveralResourcesWithOneIdTheFirstStays() {
    ListenerRule other = rule(80, 1).withPriority(7);
    assertThat(AlbGraph.of(STACK, List.of(rule(80, 1), other))).isEqualTo(graph(rule(80, 1)));
  }

  private static AlbGraph graph(Resource... resources) {
    return AlbGraph.of(STACK, Arrays.asList(resources));
  }

  private static ListenerRule rule(int port, int priority) {
    return ListenerRule.builder()
        .id(ResourceId.rule(port, priority))
        .listener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN))
        .priority(priority)
        .build();
  }

  private static WebAclAssociation acl() {
    return new WebAclAssociation(balancer(), Optional.empty());
  }

  private static ShieldProtection shield() {
    return new ShieldProtection(balancer(), true);
  }

  private static Token<Arn> balancer() {
    return Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN);
  }
}

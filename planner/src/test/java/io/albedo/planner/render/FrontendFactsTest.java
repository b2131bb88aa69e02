package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.SketchGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FrontendFactsTest {

  @Test
  void whatIsInFrontSaysWhereItsPortsLead() {
    FrontendFacts facts = new FrontendFacts(graph(Map.of(80, 80, 443, 8080)));
    assertThat(facts.kind())
        .isEqualTo(
            "k8s-edge-lb-nlb, network load balancer, internal, ipv4, TCP 80 to 80, TCP 443 to"
                + " 8080");
    assertThat(facts.subnets()).isEqualTo("subnet-a");
  }

  @Test
  void withoutAnyThereIsNothingToSay() {
    FrontendFacts facts = new FrontendFacts(graph(Map.of()));
    assertThat(facts.kind()).isEmpty();
    assertThat(facts.subnets()).isEmpty();
    assertThat(facts.securityGroups()).isEmpty();
  }

  @Test
  void withoutListenersItSaysSo() {
    assertThat(new FrontendFacts(graph(Map.of(80, 9999))).kind()).endsWith("without listeners");
  }

  @Test
  void securityGroupsOfItsOwnAreNamed() {
    AlbGraph graph = graph(Map.of(80, 80));
    assertThat(new FrontendFacts(graph).securityGroups()).isEmpty();
    LoadBalancer own =
        LoadBalancer.builder()
            .from(graph.frontend().orElseThrow())
            .securityGroups(List.of(Token.of(new SecurityGroupId("sg-own"))))
            .build();
    assertThat(new FrontendFacts(with(graph, own)).securityGroups()).isEqualTo("sg-own");
  }

  @Test
  void elasticIpsStandBesideTheirSubnets() {
    AlbGraph graph = graph(Map.of(80, 80));
    LoadBalancer addressed =
        LoadBalancer.builder()
            .from(graph.frontend().orElseThrow())
            .subnets(
                Token.of(
                    List.of(
                        new SubnetMapping(new SubnetId("subnet-a"), Optional.of("eipalloc-1")))))
            .build();
    assertThat(new FrontendFacts(with(graph, addressed)).subnets())
        .isEqualTo("subnet-a (eipalloc-1)");
  }

  private static AlbGraph with(AlbGraph graph, Resource resource) {
    TreeMap<ResourceId, Resource> resources = new TreeMap<>(graph.resources());
    resources.put(resource.id(), resource);
    return new AlbGraph(graph.stack(), resources);
  }

  private static AlbGraph graph(Map<Integer, Integer> frontend) {
    ListenerSketch listener = new ListenerSketch("404", List.of(), List.of());
    Sketch sketch =
        new Sketch(
            new TreeMap<>(Map.of(80, listener, 8080, listener)),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(frontend));
    return SketchGraph.translation(new GroupId.Explicit("edge"), sketch).graph();
  }
}

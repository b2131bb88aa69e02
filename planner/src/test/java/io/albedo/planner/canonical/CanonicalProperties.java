package io.albedo.planner.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 9: canonical is idempotent and order-blind. */
class CanonicalProperties {

  @Provide
  Arbitrary<Sketch> sketches() {
    return SketchArbitraries.sketches();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void onceIsAsGoodAsTwice(@ForAll("sketches") Sketch sketch) {
    AlbGraph once = Canonical.of(graph(sketch));
    assertThat(Canonical.of(once)).isEqualTo(once);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void expectationsAreCanonical(@ForAll("sketches") Sketch sketch) {
    AlbGraph expected = new Expectation(Rehearsed.OPTIONS).expected(graph(sketch));
    assertThat(Canonical.of(expected)).isEqualTo(expected);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void ordersThatMeanNothingDoNotShow(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
    AlbGraph graph = graph(sketch);
    List<Resource> shuffled = new ArrayList<>();
    graph.resources().values().forEach(r -> shuffled.add(shuffled(r, random)));
    Collections.shuffle(shuffled, random);
    assertThat(Canonical.of(AlbGraph.of(graph.stack(), shuffled))).isEqualTo(Canonical.of(graph));
  }

  private static AlbGraph graph(Sketch sketch) {
    return SketchGraph.translation(new GroupId.Explicit("g"), sketch).graph();
  }

  /** Conditions of different fields and subnets may come in any order. */
  private static Resource shuffled(Resource resource, Random random) {
    return switch (resource) {
      case ListenerRule rule -> {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        Collections.shuffle(conditions, random);
        yield rule.withConditions(conditions);
      }
      case LoadBalancer balancer ->
          LoadBalancer.builder()
              .from(balancer)
              .subnets(balancer.subnets().map(s -> shuffled(s, random)))
              .build();
      default -> resource;
    };
  }

  private static List<SubnetMapping> shuffled(List<SubnetMapping> subnets, Random random) {
    List<SubnetMapping> other = new ArrayList<>(subnets);
    Collections.shuffle(other, random);
    return other;
  }
}

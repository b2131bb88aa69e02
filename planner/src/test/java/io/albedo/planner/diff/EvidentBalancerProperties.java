package io.albedo.planner.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.testing.SampleResources;
import io.albedo.planner.testing.BalancerArbitraries;
import io.albedo.planner.testing.BalancerArbitraries.Pair;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What a look at a load balancer says, adoption says too. */
class EvidentBalancerProperties {

  private static final Options OPTIONS =
      Options.builder()
          .from(Translated.OPTIONS)
          .externalManagedTags(new TreeSet<>(List.of("theirs")))
          .build();

  private final Evident evident =
      new Evident(
          new EvidentActions(new Pairing<>(Map.of(), List.of())),
          new Pairing<>(
              Map.of(
                  ResourceId.MANAGED_SECURITY_GROUP,
                  new Present<>(SampleResources.securityGroup("managed"), "sg-1")),
              List.of()));

  private final Bindings identities =
      Bindings.none().with(ResourceId.MANAGED_SECURITY_GROUP, Map.of(Attribute.GROUP_ID, "sg-1"));

  @Provide
  Arbitrary<Pair> pairs() {
    return BalancerArbitraries.pairs();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatIsEvidentlyTheSameIsTheSame(@ForAll("pairs") Pair pair) {
    LoadBalancer present = Canonical.of(pair.present());
    LoadBalancer wanted = Canonical.of(pair.wanted());
    boolean same = evident.isSame(wanted, present);
    Statistics.label("evidently the same")
        .collect(same)
        .coverage(c -> c.check(true).percentage(p -> p > 2));
    if (same) {
      LoadBalancer resolved = Canonical.of(identities.bind(LoadBalancer.class, wanted));
      assertThat(new Adoption(OPTIONS, true).adopt(resolved, present)).isEqualTo(present);
    }
  }
}

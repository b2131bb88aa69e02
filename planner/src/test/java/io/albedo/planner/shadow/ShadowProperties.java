package io.albedo.planner.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.priority.RuleDraft;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.Router;
import io.albedo.planner.route.testing.RouteArbitraries;
import io.albedo.planner.route.testing.RoutingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShadowProperties {

  @Property
  void noRequestReachesAHiddenRule(
      @ForAll("rules") List<ListenerRule> rules, @ForAll("requests") Request request) {
    Router router = new Router(RoutingTable.listener(RoutingTable.answer("default")), rules);
    List<Integer> hidden =
        find(rules).stream().filter(Shadow::isWhole).map(s -> place(s.rule())).toList();
    assertThat(router.route(request).rule().map(ListenerRule::priority).stream())
        .noneMatch(hidden::contains);
  }

  @Property
  void findsWhatComparingEachWithEachFinds(@ForAll("rules") List<ListenerRule> rules) {
    assertThat(find(rules)).isEqualTo(naive(drafts(rules)));
  }

  private static List<Shadow> find(List<ListenerRule> rules) {
    return ShadowFinder.find(drafts(rules));
  }

  private static List<Shadow> naive(List<RuleDraft> drafts) {
    List<Shadow> found = new ArrayList<>();
    List<PlacedRule> live = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      PlacedRule rule = PlacedRule.of(i, drafts.get(i));
      Optional<Shadow> whole =
          live.stream()
              .filter(e -> e.reach().covers(rule.reach()))
              .findFirst()
              .map(e -> e.hiding(rule));
      whole
          .or(
              () ->
                  live.stream()
                      .filter(e -> !e.isOfSameIngress(rule))
                      .filter(e -> e.reach().takesHostOf(rule.reach()))
                      .findFirst()
                      .map(e -> e.hidingHostOf(rule)))
          .ifPresent(found::add);
      if (whole.isEmpty()) {
        live.add(rule);
      }
    }
    return found;
  }

  /** Each other rule is another Ingress's. */
  private static List<RuleDraft> drafts(List<ListenerRule> rules) {
    return rules.stream()
        .sorted(Comparator.comparingInt(ListenerRule::priority))
        .map(
            rule ->
                new RuleDraft(
                    new RuleDraft.Origin(
                        new ObjectName("ns", "i" + rule.priority() % 2),
                        Integer.toString(rule.priority())),
                    rule.conditions(),
                    rule.actions(),
                    List.of(),
                    new TreeMap<>()))
        .toList();
  }

  private static int place(RuleDraft rule) {
    return Integer.parseInt(rule.origin().field());
  }

  @Provide
  Arbitrary<List<ListenerRule>> rules() {
    return RouteArbitraries.mergedRules();
  }

  @Provide
  Arbitrary<Request> requests() {
    return RouteArbitraries.requests();
  }
}

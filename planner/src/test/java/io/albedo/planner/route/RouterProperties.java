package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.testing.NaiveListener;
import io.albedo.planner.route.testing.RouteArbitraries;
import io.albedo.planner.route.testing.RoutingTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RouterProperties {

  @Property
  void decidesAsTheNaiveListener(
      @ForAll("rules") List<ListenerRule> rules, @ForAll("requests") Request request) {
    assertThat(router(rules).route(request).rule()).isEqualTo(NaiveListener.decide(rules, request));
  }

  @Property
  void theOrderOfTheListDoesNotMatter(
      @ForAll("rules") List<ListenerRule> rules,
      @ForAll("requests") Request request,
      @ForAll Random random) {
    List<ListenerRule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, random);

    assertThat(router(shuffled).route(request)).isEqualTo(router(rules).route(request));
  }

  @Property
  void rulesThatShareNoRequestMaySwapPriorities(
      @ForAll("disjointPaths") List<String> paths,
      @ForAll("requests") Request request,
      @ForAll Random random) {
    List<String> otherOrder = new ArrayList<>(paths);
    Collections.shuffle(otherOrder, random);

    assertThat(byPath(otherOrder).route(request).outcome())
        .isEqualTo(byPath(paths).route(request).outcome());
  }

  @Property
  void aRuleBehindOneThatTakesEverythingIsNeverReached(
      @ForAll("rules") List<ListenerRule> rules, @ForAll("requests") Request request) {
    List<ListenerRule> first = new ArrayList<>(rules);
    first.add(RoutingTable.rule(10));
    first.add(RoutingTable.rule(11));

    assertThat(router(first).route(request).rule().orElseThrow().priority()).isLessThan(11);
  }

  /** Rules on paths, each answering with its path, so that only priorities differ. */
  private static Router byPath(List<String> paths) {
    List<ListenerRule> rules = new ArrayList<>();
    for (String path : paths) {
      rules.add(
          RoutingTable.rule(rules.size() + 1, RoutingTable.answer(path), RoutingTable.path(path)));
    }
    return router(rules);
  }

  private static Router router(List<ListenerRule> rules) {
    return new Router(RoutingTable.listener(RoutingTable.answer("default")), rules);
  }

  @Provide
  Arbitrary<List<String>> disjointPaths() {
    return Arbitraries.of("/", "/a", "/A", "/a/*", "/ab", "/b*").list().uniqueElements();
  }

  @Provide
  Arbitrary<List<ListenerRule>> rules() {
    return RouteArbitraries.rules();
  }

  @Provide
  Arbitrary<Request> requests() {
    return RouteArbitraries.requests();
  }
}

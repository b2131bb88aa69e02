package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.KeyValue;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.testing.PatternLanguages;
import io.albedo.planner.route.testing.RouteArbitraries;
import io.albedo.planner.route.testing.RoutingTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * That no class is missing, against all texts up to a length; and that every representative is in
 * its class, against the router.
 */
class RequestClassesProperties {

  /** A third letter, which no pattern has, stands for all others. */
  private static final List<String> TEXTS = PatternLanguages.patterns("abc", 6);

  private static final List<String> QUERIES = PatternLanguages.patterns("ab=&*", 5);

  @Property(tries = 500)
  void everySetOfPatternsThatSomeTextMatchesIsFound(@ForAll("patterns") List<String> patterns) {
    List<Wildcard> wildcards = patterns.stream().map(Wildcard::withCase).toList();
    Cells<String> cells = WildcardCells.of(wildcards, "", "");

    assertThat(cells.complete()).isTrue();
    assertThat(cells.byVector())
        .allSatisfy((v, text) -> assertThat(v).isEqualTo(of(wildcards, text)));
    assertThat(cells.byVector().keySet())
        .containsAll(TEXTS.stream().map(text -> of(wildcards, text)).collect(Collectors.toSet()));
  }

  /** Shortest texts, so that examples are easy to read; only the empty one is avoided. */
  @Property(tries = 200)
  void noTextOfTheSameSetIsShorter(@ForAll("patterns") List<String> patterns) {
    List<Wildcard> wildcards = patterns.stream().map(Wildcard::withCase).toList();
    Cells<String> cells = WildcardCells.of(wildcards, "", "");

    assertThat(TEXTS)
        .filteredOn(text -> !text.isEmpty())
        .allSatisfy(
            text ->
                assertThat(cells.byVector().get(of(wildcards, text)))
                    .hasSizeLessThanOrEqualTo(text.length()));
  }

  @Property(tries = 300)
  void everySetOfQueryConditionsThatSomeQueryMeetsIsFound(
      @ForAll("queryConditions") List<Condition> conditions) {
    Axis axis = Axis.of(conditions);
    Set<BitSet> met = new HashSet<>();
    QUERIES.forEach(q -> met.add(Axis.vector(conditions, Request.builder().query(q).build())));

    assertThat(axis.cells().complete()).isTrue();
    assertThat(axis.cells().byVector().keySet()).containsAll(met);
  }

  /** Whatever the rules, complete or not. */
  @Property
  void theRouterMatchesARepresentativeAsItsClassSays(@ForAll("rules") List<ListenerRule> rules) {
    RequestClasses classes = RequestClasses.of(Request.builder().build(), rules);

    assertThat(classes.all())
        .allSatisfy(
            c ->
                assertThat(rules)
                    .allSatisfy(
                        rule ->
                            assertThat(Route.of(rule).matches(c.representative()))
                                .isEqualTo(c.isMatchedBy(rule))));
  }

  @Property
  void forEveryRequestThereIsARepresentativeThatEveryRuleTreatsTheSame(
      @ForAll("rules") List<ListenerRule> rules, @ForAll("requests") Request request) {
    RequestClasses classes = RequestClasses.of(Request.builder().build(), rules);
    Assume.that(classes.complete());

    assertThat(classes.all())
        .anyMatch(
            c -> rules.stream().allMatch(r -> Route.of(r).matches(request) == c.isMatchedBy(r)));
  }

  @Property
  void noTwoClassesAreTheSame(@ForAll("rules") List<ListenerRule> rules) {
    RequestClasses classes = RequestClasses.of(Request.builder().build(), rules);

    assertThat(classes.all()).extracting(RequestClass::matches).doesNotHaveDuplicates();
  }

  @Property
  void onlyExpressionsMakeSmallListsIncomplete(@ForAll("rules") List<ListenerRule> rules) {
    RequestClasses classes = RequestClasses.of(Request.builder().build(), rules);

    assertThat(classes.complete())
        .isEqualTo(rules.stream().noneMatch(RequestClassesProperties::hasExpression));
  }

  private static boolean hasExpression(ListenerRule rule) {
    return rule.conditions().stream()
        .anyMatch(
            c ->
                (c instanceof Condition.HostHeader(var v, var host) && !host.isEmpty())
                    || (c instanceof Condition.PathPattern(var w, var path) && !path.isEmpty()));
  }

  private static BitSet of(List<Wildcard> patterns, String text) {
    BitSet vector = new BitSet();
    for (int i = 0; i < patterns.size(); i++) {
      vector.set(i, patterns.get(i).matches(text));
    }
    return vector;
  }

  @Provide
  Arbitrary<List<String>> patterns() {
    return Arbitraries.strings().withChars("ab*?").ofMaxLength(4).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Condition>> queryConditions() {
    Arbitrary<String> texts = Arbitraries.strings().withChars("ab*=\\").ofMaxLength(2);
    Arbitrary<KeyValue> pairs =
        Combinators.combine(texts.optional(0.6), texts)
            .as((key, value) -> new KeyValue(Optional.of("x").flatMap(x -> key), value));
    return pairs
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .<Condition>map(Condition.QueryString::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<ListenerRule>> rules() {
    return Arbitraries.oneOf(
        RouteArbitraries.rules(),
        RouteArbitraries.mergedRules(),
        RouteArbitraries.rules().map(RequestClassesProperties::withSources));
  }

  /** Ranges within ranges, of both families and of a single address. */
  private static List<ListenerRule> withSources(List<ListenerRule> rules) {
    List<ListenerRule> all = new ArrayList<>();
    List<String> ranges =
        List.of("10.0.0.0/8", "10.0.0.1/32", "255.0.0.0/8", "::1/128", "10.1.0.1/31", "::/1");
    for (ListenerRule rule : rules) {
      List<Condition> conditions = new ArrayList<>(rule.conditions());
      conditions.add(RoutingTable.source(ranges.get(rule.priority() % ranges.size())));
      all.add(rule.withConditions(conditions));
    }
    return all;
  }

  @Provide
  Arbitrary<Request> requests() {
    return RouteArbitraries.requests();
  }
}

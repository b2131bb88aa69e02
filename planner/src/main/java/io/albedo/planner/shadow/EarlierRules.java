package io.albedo.planner.shadow;

import io.albedo.planner.route.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The rules that come first, by what the requests they take have in common: the host or the end of
 * it, and the beginning of the path. So a rule is compared with few others, however many there are.
 *
 * <pre>
 * no host, or an expression            any
 * shop.example.com                     exact
 * *.example.com                        by the end behind the last wildcard
 * </pre>
 *
 * <p>In each of these, by the beginning of the path up to the first wildcard. Still, thousands of
 * rules can be written that all have these in common, so the comparisons are counted: up to 1,000
 * rules are all compared in any case, which is ten times what AWS grants a load balancer.
 */
final class EarlierRules {

  /** A rule with more hosts and paths than AWS takes is rather compared than entered so often. */
  private static final int ENTERED_AT_MOST = 32;

  private static final String ANY = "";

  private static final int COMPARED_AT_MOST = 500_000;

  /** Two patterns meet, or do not, after far more steps than one covers the other. */
  private static final int COST_OF_MEETING = 20;

  private final AffixIndex<List<PlacedRule>> any = new AffixIndex<>();
  private final Map<String, AffixIndex<List<PlacedRule>>> exact = new HashMap<>();
  private final AffixIndex<AffixIndex<List<PlacedRule>>> byEnd = new AffixIndex<>();
  private int left = COMPARED_AT_MOST;

  void add(PlacedRule rule) {
    List<Wildcard> hosts = values(rule.reach().hosts());
    List<Wildcard> paths = values(rule.reach().paths());
    if (hosts.size() * Math.max(1, paths.size()) > ENTERED_AT_MOST) {
      enter(any, List.of(), rule);
    } else if (hosts.isEmpty()) {
      enter(any, paths, rule);
    } else {
      hosts.forEach(host -> enter(bucket(host), paths, rule));
    }
  }

  /** Values, unless there are expressions too, which nothing is known of. */
  private static List<Wildcard> values(Optional<Patterns> patterns) {
    return patterns.filter(p -> p.regexes().isEmpty()).map(Patterns::values).orElse(List.of());
  }

  private AffixIndex<List<PlacedRule>> bucket(Wildcard host) {
    return host.isLiteral()
        ? exact.computeIfAbsent(host.prefix(), ignored -> new AffixIndex<>())
        : byEnd.at(reversed(host.suffix()), AffixIndex::new);
  }

  private static void enter(
      AffixIndex<List<PlacedRule>> bucket, List<Wildcard> paths, PlacedRule rule) {
    if (paths.isEmpty() || rule.reach().takesAllPaths()) {
      bucket.at(ANY, ArrayList::new).add(rule);
    } else {
      paths.forEach(path -> bucket.at(path.prefix(), ArrayList::new).add(rule));
    }
  }

  /** The first rule that takes every request of this one. */
  Optional<PlacedRule> covering(RuleReach rule) {
    String path = firstValue(rule.paths()).map(Wildcard::prefix).orElse(ANY);
    First first = new First(1, earlier -> earlier.reach().covers(rule));
    any.visit(path, first::look);
    rule.hosts().ifPresent(hosts -> visitHost(hosts, bucket -> bucket.visit(path, first::look)));
    return first.found();
  }

  private void visitHost(Patterns hosts, Consumer<AffixIndex<List<PlacedRule>>> visitor) {
    Optional<Wildcard> host = firstValue(Optional.of(hosts));
    host.filter(Wildcard::isLiteral).map(h -> exact.get(h.prefix())).ifPresent(visitor);
    if (!byEnd.isEmpty()) {
      byEnd.visit(host.map(h -> reversed(h.suffix())).orElse(ANY), visitor);
    }
  }

  /** The first rule, of another Ingress, whose wildcard host takes some requests of this one. */
  Optional<PlacedRule> takingHostOf(PlacedRule rule) {
    if (byEnd.isEmpty()) {
      return Optional.empty();
    }
    First first =
        new First(
            COST_OF_MEETING,
            earlier -> !earlier.isOfSameIngress(rule) && earlier.reach().takesHostOf(rule.reach()));
    Consumer<AffixIndex<List<PlacedRule>>> visitor =
        bucket -> beginnings(rule.reach()).forEach(path -> bucket.visitRelated(path, first::look));
    for (Wildcard host : values(rule.reach().hosts())) {
      if (host.isLiteral()) {
        byEnd.visit(reversed(host.prefix()), visitor);
      }
    }
    return first.found();
  }

  /** What the paths of a rule begin with. */
  private static List<String> beginnings(RuleReach rule) {
    List<Wildcard> paths = values(rule.paths());
    return paths.isEmpty() ? List.of(ANY) : paths.stream().map(Wildcard::prefix).toList();
  }

  private static Optional<Wildcard> firstValue(Optional<Patterns> patterns) {
    return patterns.map(Patterns::values).filter(v -> !v.isEmpty()).map(List::getFirst);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Looks through lists, each in order of place, for the first rule that will do. */
  private final class First {
    private final int cost;
    private final Predicate<PlacedRule> test;
    private Optional<PlacedRule> found = Optional.empty();

    First(int cost, Predicate<PlacedRule> test) {
      this.cost = cost;
      this.test = test;
    }

    void look(List<PlacedRule> rules) {
      for (PlacedRule rule : rules) {
        if (left <= 0 || (found.isPresent() && found.get().place() <= rule.place())) {
          return;
        }
        left -= cost;
        if (test.test(rule)) {
          found = Optional.of(rule);
          return;
        }
      }
    }

    Optional<PlacedRule> found() {
      return found;
    }
  }
}

package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.diag.Code;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Leaves rules alone that somebody else made on a listener of ours, or of which nobody knows what
 * they do, and the target groups that they lead to. They keep their priorities; ours take the
 * others, in their order.
 *
 * <pre>
 * there:   1 /shop -> shop    2 /sale -> 503 (by hand)
 * wanted:  1 /blog -> blog    2 /shop -> shop
 * aimed:   1 /blog -> blog    2 /sale -> 503    3 /shop -> shop
 * </pre>
 *
 * <p>With a listener or a load balancer that nobody wants any more, they go.
 */
final class RoomForOthers {

  private final ObservedStack observed;

  RoomForOthers(ObservedStack observed) {
    this.observed = observed;
  }

  Verdict apply(Verdict verdict) {
    Verdict result = verdict;
    if (!observed.foreignRules().isEmpty()) {
      for (Present<Listener> listener : keptListeners(verdict.wanted())) {
        result = apply(result, listener, observed.foreignRulesOf(listener));
      }
    }
    return result;
  }

  /** A load balancer that takes the place of another is not given the rules of others. */
  private List<Present<Listener>> keptListeners(AlbGraph wanted) {
    return observed.loadBalancers().stream()
        .filter(b -> wanted.loadBalancer().filter(want -> becomes(b, want)).isPresent())
        .flatMap(b -> observed.listenersOf(b).stream())
        .filter(l -> wanted.find(ResourceId.listener(l.resource().port())).isPresent())
        .toList();
  }

  private static boolean becomes(Present<LoadBalancer> present, LoadBalancer wanted) {
    return present.resource().id().equals(wanted.id()) && present.resource().canBecome(wanted);
  }

  private Verdict apply(
      Verdict verdict, Present<Listener> listener, List<Present<ListenerRule>> foreign) {
    if (foreign.isEmpty()) {
      return verdict;
    }
    int port = listener.resource().port();
    AlbGraph aimed = around(verdict.wanted(), port, foreign);
    Verdict result =
        verdict.aimingAt(new Retention(observed, Absent.of(List.of())).withTargetGroups(aimed));
    String others = among(foreign, ListenerRule::isFamiliar);
    if (!others.isEmpty()) {
      result =
          result.reporting(
              StackPolicy.finding(
                  Code.FOREIGN_RULE,
                  observed,
                  "rules of listener "
                      + port
                      + " have no tags of ours and are left alone: "
                      + others));
    }
    String unfamiliar = among(foreign, rule -> !rule.isFamiliar());
    return unfamiliar.isEmpty()
        ? result
        : result.reporting(
            StackPolicy.finding(
                Code.UNFAMILIAR_RULE,
                observed,
                "rules of listener "
                    + port
                    + " have what this release does not know and are left alone: "
                    + unfamiliar));
  }

  private static String among(List<Present<ListenerRule>> foreign, Predicate<ListenerRule> wanted) {
    return foreign.stream()
        .map(Present::resource)
        .filter(wanted)
        .map(rule -> "priority " + rule.priority() + unknown(rule))
        .collect(Collectors.joining(", "));
  }

  private static String unknown(ListenerRule rule) {
    return rule.isFamiliar() ? "" : " (" + String.join(", ", rule.unfamiliar()) + ")";
  }

  private static AlbGraph around(AlbGraph wanted, int port, List<Present<ListenerRule>> foreign) {
    Set<Integer> taken =
        foreign.stream().map(rule -> rule.resource().priority()).collect(Collectors.toSet());
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    List<ListenerRule> ours = wanted.rules(port);
    ours.forEach(rule -> aimed.remove(rule.id()));
    List<ListenerRule> all = new ArrayList<>(ListenerRetention.renumbered(ours, port, taken));
    foreign.forEach(rule -> all.add(asItIs(rule.resource(), port)));
    all.forEach(rule -> aimed.put(rule.id(), rule));
    return new AlbGraph(wanted.stack(), aimed);
  }

  private static ListenerRule asItIs(ListenerRule rule, int port) {
    return rule.withId(ResourceId.rule(port, rule.priority()))
        .withListener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN));
  }
}

package io.albedo.planner.policy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.diff.Identities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps listeners, default actions, certificates and rules of quarantined members. */
final class ListenerRetention {

  private final ObservedStack observed;
  private final Set<String> retained;
  private final Adoption adoption;

  /**
   * Of one stack.
   *
   * @param retained ARNs of the target groups that are kept
   */
  ListenerRetention(ObservedStack observed, Set<String> retained, Adoption adoption) {
    this.observed = observed;
    this.retained = retained;
    this.adoption = adoption;
  }

  AlbGraph retain(AlbGraph wanted) {
    Bindings identities = Identities.of(wanted, observed, adoption);
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    for (Present<Listener> present : Retention.listeners(observed)) {
      int port = present.resource().port();
      if (aimed.get(ResourceId.listener(port)) instanceof Listener want) {
        aimed.put(want.id(), merged(want, present.resource()));
        aimed.values().removeIf(r -> r instanceof ListenerRule rule && isOn(rule, port));
        rules(wanted, identities, present, port).forEach(r -> aimed.put(r.id(), r));
      } else if (serves(present)) {
        aimed.put(ResourceId.listener(port), symbolic(present.resource()));
        observed.rulesOf(present).forEach(r -> aimed.put(r.resource().id(), r.resource()));
      }
    }
    return new AlbGraph(wanted.stack(), aimed);
  }

  private static boolean isOn(ListenerRule rule, int port) {
    return rule.id().id().startsWith(port + ":");
  }

  /** Whether a listener that nobody else wants serves a quarantined member. */
  private boolean serves(Present<Listener> present) {
    return forwardsToRetained(present.resource().defaultActions())
        || observed.rulesOf(present).stream()
            .anyMatch(r -> forwardsToRetained(r.resource().actions()));
  }

  private static Listener symbolic(Listener listener) {
    return Listener.builder()
        .from(listener)
        .id(ResourceId.listener(listener.port()))
        .loadBalancer(Token.reference(ResourceId.LOAD_BALANCER, Attribute.LOAD_BALANCER_ARN))
        .build();
  }

  private Listener merged(Listener want, Listener have) {
    Listener.Builder builder =
        Listener.builder()
            .from(want)
            .certificates(certificates(want, have))
            .tags(Retention.union(want.tags(), have.tags()));
    if (forwardsToRetained(have.defaultActions())) {
      builder.defaultActions(have.defaultActions());
    }
    return builder.build();
  }

  /** The default certificate stays, and every other one: nobody can tell whose it is. */
  private static List<Token<Arn>> certificates(Listener want, Listener have) {
    if (want.certificates().isEmpty() || have.certificates().isEmpty()) {
      return want.certificates();
    }
    List<Token<Arn>> all = new ArrayList<>(have.certificates());
    want.certificates().stream().skip(1).filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }

  /** Wanted rules in their order, each retained one behind the one that it follows now. */
  private List<ListenerRule> rules(
      AlbGraph wanted, Bindings identities, Present<Listener> present, int port) {
    List<ListenerRule> aimed = new ArrayList<>(wanted.rules(port));
    List<ListenerRule> resolved =
        new ArrayList<>(aimed.stream().map(r -> identities.bind(ListenerRule.class, r)).toList());
    int next = 0;
    for (Present<ListenerRule> there : observed.rulesOf(present)) {
      ListenerRule rule = there.resource();
      int same = indexOfSameMatch(resolved, rule);
      if (same >= 0) {
        next = same + 1;
      } else if (isRetained(rule)) {
        aimed.add(next, rule);
        resolved.add(next, rule);
        next++;
      }
    }
    return renumbered(aimed, port);
  }

  private static int indexOfSameMatch(List<ListenerRule> rules, ListenerRule rule) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).conditions().equals(rule.conditions())) {
        return i;
      }
    }
    return -1;
  }

  private boolean isRetained(ListenerRule rule) {
    return forwardsToRetained(rule.actions())
        || ForwardTargets.of(rule.actions()).findAny().isEmpty();
  }

  private boolean forwardsToRetained(List<Action> actions) {
    return ForwardTargets.of(actions).anyMatch(retained::contains);
  }

  private static List<ListenerRule> renumbered(List<ListenerRule> rules, int port) {
    List<ListenerRule> all = new ArrayList<>();
    for (ListenerRule rule : rules) {
      int place = all.size() + 1;
      all.add(
          ListenerRule.builder()
              .from(rule)
              .id(ResourceId.rule(port, place))
              .listener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN))
              .priority(place)
              .tags(tags(rule.tags(), port + ":" + place))
              .build());
    }
    return all;
  }

  private static SortedMap<String, String> tags(Map<String, String> tags, String id) {
    SortedMap<String, String> all = new TreeMap<>(tags);
    all.computeIfPresent(TrackingTags.RESOURCE, (key, old) -> id);
    return all;
  }
}

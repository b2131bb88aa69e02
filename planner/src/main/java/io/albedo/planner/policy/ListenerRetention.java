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
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.TrackingTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps listeners, default actions, certificates and rules of absent members. */
final class ListenerRetention {

  private final AlbGraph wanted;
  private final ObservedStack observed;
  private final Set<String> retained;
  private final boolean anybodys;
  private final TargetGroupFollower follower;

  /**
   * Of one stack.
   *
   * @param retained ARNs of the target groups that are kept
   * @param anybodys whether a rule is kept whoever it belongs to
   */
  ListenerRetention(
      AlbGraph wanted, ObservedStack observed, Set<String> retained, boolean anybodys) {
    this.wanted = wanted;
    this.observed = observed;
    this.retained = retained;
    this.anybodys = anybodys;
    this.follower = new TargetGroupFollower(wanted, observed);
  }

  /** The wanted graph with what is retained. */
  AlbGraph retain() {
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    for (Present<Listener> present : Retention.listeners(observed)) {
      int port = present.resource().port();
      if (aimed.get(ResourceId.listener(port)) instanceof Listener want) {
        aimed.put(want.id(), merged(want, present.resource()));
        aimed.values().removeIf(r -> r instanceof ListenerRule rule && isOn(rule, port));
        rules(present, port).forEach(r -> aimed.put(r.id(), r));
      } else if (serves(present)) {
        aimed.put(ResourceId.listener(port), symbolic(follower.follow(present.resource())));
        ours(present).forEach(r -> aimed.put(r.resource().id(), follower.follow(r.resource())));
      }
    }
    return new AlbGraph(wanted.stack(), aimed);
  }

  static boolean isOn(ListenerRule rule, int port) {
    return rule.id().id().startsWith(port + ":");
  }

  /** Whether a listener that nobody else wants serves an absent member. */
  private boolean serves(Present<Listener> present) {
    return anybodys
        || forwardsToRetained(present.resource().defaultActions())
        || ours(present).anyMatch(r -> forwardsToRetained(r.resource().actions()));
  }

  /** Rules of others stay by themselves, see {@link RoomForOthers}. */
  private Stream<Present<ListenerRule>> ours(Present<Listener> listener) {
    return observed.rulesOf(listener).stream().filter(rule -> !observed.isForeign(rule));
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
    if (forwardsToRetained(have.defaultActions())
        && (!anybodys || LiveTraffic.isNotFound(want.defaultActions()))) {
      builder.defaultActions(follower.follow(have).defaultActions());
    }
    return builder.build();
  }

  /** The default certificate stays, and every other one: nobody can tell whose it is. */
  private List<Token<Arn>> certificates(Listener want, Listener have) {
    if (want.certificates().isEmpty() || have.certificates().isEmpty()) {
      return want.certificates();
    }
    List<Token<Arn>> all =
        new ArrayList<>(have.certificates().stream().map(this::followed).toList());
    want.certificates().stream().skip(1).filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }

  /** A certificate of ours is followed to the one that takes its place. */
  private Token<Arn> followed(Token<Arn> certificate) {
    return observed.certificates().stream()
        .filter(c -> c.arn().equals(certificate))
        .map(c -> c.resource().id())
        .filter(id -> wanted.find(id).isPresent())
        .findFirst()
        .map(id -> Token.<Arn>reference(id, Attribute.CERTIFICATE_ARN))
        .orElse(certificate);
  }

  /** Wanted rules in their order, and retained ones between them. */
  private List<ListenerRule> rules(Present<Listener> present, int port) {
    RuleMerge merge = new RuleMerge(wanted.rules(port));
    for (Present<ListenerRule> there : ours(present).toList()) {
      ListenerRule live = there.resource();
      if (!merge.takes(live) && isRetained(live, merge)) {
        merge.retain(follower.follow(live));
      }
    }
    return renumbered(merge.rules(), port, Set.of());
  }

  private boolean isRetained(ListenerRule live, RuleMerge merge) {
    return anybodys
        || forwardsToRetained(live.actions())
        || (ForwardTargets.of(live.actions()).findAny().isEmpty() && !merge.matches(live));
  }

  private boolean forwardsToRetained(List<Action> actions) {
    return ForwardTargets.of(actions).anyMatch(retained::contains);
  }

  /**
   * Rules of ours by rising priority.
   *
   * @param taken priorities that they cannot have
   */
  static List<ListenerRule> renumbered(List<ListenerRule> rules, int port, Set<Integer> taken) {
    List<ListenerRule> all = new ArrayList<>();
    int place = 0;
    for (ListenerRule rule : rules) {
      do {
        place++;
      } while (taken.contains(place));
      all.add(
          rule.withId(ResourceId.rule(port, place))
              .withListener(Token.reference(ResourceId.listener(port), Attribute.LISTENER_ARN))
              .withPriority(place)
              .withTags(tags(rule.tags(), port + ":" + place)));
    }
    return all;
  }

  private static SortedMap<String, String> tags(Map<String, String> tags, String id) {
    SortedMap<String, String> all = new TreeMap<>(tags);
    all.computeIfPresent(TrackingTags.RESOURCE, (key, old) -> id);
    return all;
  }
}

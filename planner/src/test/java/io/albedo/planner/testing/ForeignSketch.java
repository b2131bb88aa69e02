package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules that somebody made by hand, on every listener of a world.
 *
 * @param rules by priority
 */
public record ForeignSketch(SortedMap<Integer, RuleByHand> rules) {

  private static final String BY_HAND = "/by-hand-";

  /** For a host, or any if it is empty, and a path. */
  public record RuleByHand(String host, String path) {
    private List<Condition> conditions() {
      Condition paths = new Condition.PathPattern(List.of(path), List.of());
      return host.isEmpty()
          ? List.of(paths)
          : List.of(new Condition.HostHeader(List.of(host), List.of()), paths);
    }
  }

  /** The world with these rules; those that are there make room, as a plan would have it. */
  public World plantedIn(World world) {
    return plantedIn(world, new Action.FixedResponse("418", Optional.empty(), Optional.empty()));
  }

  public World plantedIn(World world, Action action) {
    List<ObservedRule> all = new ArrayList<>(renumbered(world, rules.keySet()));
    for (ObservedListener listener : world.cloud().listeners()) {
      if (listener.spec().protocol() != Protocol.TCP) {
        rules.forEach((priority, rule) -> all.add(planted(listener, priority, rule, action)));
      }
    }
    return with(world, all);
  }

  private static ObservedRule planted(
      ObservedListener listener, int priority, RuleByHand rule, Action action) {
    return new ObservedRule(
        new Arn(listener.arn().value() + BY_HAND + Integer.toString(priority, 36)),
        listener.arn(),
        ListenerRule.builder()
            .id(ResourceId.rule(listener.spec().port(), priority))
            .listener(Token.of(listener.arn()))
            .priority(priority)
            .conditions(conditions(rule, action))
            .actions(List.of(action))
            .build());
  }

  /** One that leads to a target group of ours must not be just what is wanted. */
  private static List<Condition> conditions(RuleByHand rule, Action action) {
    List<Condition> all = new ArrayList<>(rule.conditions());
    if (action instanceof Action.Forward) {
      all.add(new Condition.HttpRequestMethod(List.of("PUT")));
    }
    return all;
  }

  /** Rules made by hand that are there. */
  public static Set<ObservedRule> in(World world) {
    return world.cloud().rules().stream()
        .filter(ForeignSketch::isByHand)
        .collect(Collectors.toSet());
  }

  /** The world as it would be had nobody made any rules by hand. */
  public static World removedFrom(World world) {
    List<ObservedRule> ours = world.cloud().rules().stream().filter(r -> !isByHand(r)).toList();
    World without = with(world, ours);
    return with(without, renumbered(without, Set.of()));
  }

  private static boolean isByHand(ObservedRule rule) {
    return rule.arn().value().contains(BY_HAND);
  }

  private static World with(World world, List<ObservedRule> rules) {
    CloudState cloud = CloudState.builder().from(world.cloud()).rules(rules).build();
    return new World(cloud, world.bindings(), world.sequence());
  }

  private static List<ObservedRule> renumbered(World world, Set<Integer> taken) {
    List<ObservedRule> all = new ArrayList<>();
    for (ObservedListener listener : world.cloud().listeners()) {
      int place = 0;
      for (ObservedRule rule : inOrder(world, listener)) {
        do {
          place++;
        } while (taken.contains(place));
        all.add(at(rule, listener.spec().port(), place));
      }
    }
    return all;
  }

  private static List<ObservedRule> inOrder(World world, ObservedListener listener) {
    return world.cloud().rules().stream()
        .filter(r -> r.listener().equals(listener.arn()))
        .sorted(Comparator.comparingInt(r -> r.spec().priority()))
        .toList();
  }

  private static ObservedRule at(ObservedRule rule, int port, int place) {
    ResourceId id = ResourceId.rule(port, place);
    SortedMap<String, String> tags = new TreeMap<>(rule.spec().tags());
    tags.replace(TrackingTags.RESOURCE, id.id());
    return new ObservedRule(
        rule.arn(), rule.listener(), rule.spec().withId(id).withPriority(place).withTags(tags));
  }
}

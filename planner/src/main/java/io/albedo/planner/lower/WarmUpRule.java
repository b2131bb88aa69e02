package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.TrackingTags;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule that forwards to target groups, but that no request can match: its host is of a domain
 * that never exists (RFC 2606), and its clients of a network that is for documents only (RFC 5737).
 */
final class WarmUpRule {

  /** So many target groups take part in one forward. */
  static final int TARGET_GROUPS = 5;

  private static final List<Condition> IMPOSSIBLE =
      List.of(
          new Condition.HostHeader(List.of("warm-up.albedo.invalid"), List.of()),
          new Condition.SourceIp(List.of("192.0.2.0/32")));

  private WarmUpRule() {}

  static boolean is(ListenerRule rule) {
    return rule.conditions().size() == IMPOSSIBLE.size()
        && rule.conditions().containsAll(IMPOSSIBLE);
  }

  /** The rule of a number, counted from 0, for target groups that are as many as fit. */
  static ListenerRule of(ListenerSwitch listener, int number, List<Token<Arn>> targetGroups) {
    ResourceId id = ResourceId.warmUpRule(listener.port(), number + 1);
    List<TargetGroupTuple> tuples =
        targetGroups.stream().map(g -> new TargetGroupTuple(g, OptionalInt.of(1))).toList();
    return ListenerRule.builder()
        .id(id)
        .listener(listener.present().arn())
        .priority(listener.freePriorities(number + 1).get(number))
        .conditions(IMPOSSIBLE)
        .addActions(new Action.Forward(tuples, Optional.empty()))
        .tags(tags(listener, id))
        .build();
  }

  private static SortedMap<String, String> tags(ListenerSwitch listener, ResourceId id) {
    SortedMap<String, String> tags = new TreeMap<>(listener.wanted().tags());
    tags.replace(TrackingTags.RESOURCE, id.id());
    return tags;
  }
}

package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps the rules and the default actions of listeners as they are, and the target groups to which
 * these forward.
 */
public final class RuleFreeze {

  private final ObservedStack observed;

  public RuleFreeze(ObservedStack observed) {
    this.observed = observed;
  }

  /** The verdict, with the rules of some listeners withheld. */
  public Verdict apply(Verdict verdict, Collection<Integer> ports, String reason) {
    AlbGraph wanted = verdict.wanted();
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    Verdict result = verdict;
    for (Present<Listener> present : Retention.listeners(observed)) {
      int port = present.resource().port();
      if (ports.contains(port) && aimed.get(ResourceId.listener(port)) instanceof Listener want) {
        freeze(want, present, new TargetGroupFollower(wanted, observed), aimed);
        result =
            result.withholding(
                new Withheld(want.id(), "change the rules of listener " + port, reason));
      }
    }
    AlbGraph graph = new AlbGraph(wanted.stack(), aimed);
    return result.aimingAt(new Retention(observed, Absent.of(List.of())).withTargetGroups(graph));
  }

  private void freeze(
      Listener want,
      Present<Listener> present,
      TargetGroupFollower follower,
      SortedMap<ResourceId, Resource> aimed) {
    aimed.put(
        want.id(),
        Listener.builder()
            .from(want)
            .defaultActions(follower.follow(present.resource()).defaultActions())
            .build());
    aimed
        .values()
        .removeIf(r -> r instanceof ListenerRule rule && ListenerRetention.isOn(rule, want.port()));
    for (Present<ListenerRule> there : observed.rulesOf(present)) {
      ListenerRule kept =
          follower
              .follow(there.resource())
              .withId(ResourceId.rule(want.port(), there.resource().priority()))
              .withListener(Token.reference(want.id(), Attribute.LISTENER_ARN));
      aimed.put(kept.id(), kept);
    }
  }
}

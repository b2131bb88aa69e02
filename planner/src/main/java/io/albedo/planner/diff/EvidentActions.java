package io.albedo.planner.diff;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Present;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link Evident} that looks at what is done with requests.
 *
 * @param targetGroups those that are kept
 */
record EvidentActions(Pairing<TargetGroup> targetGroups) {

  /** Whether all rules are there, in their places, and no other. */
  boolean areSameRules(List<ListenerRule> want, List<Present<ListenerRule>> have) {
    if (want.size() != have.size()) {
      return false;
    }
    for (int i = 0; i < want.size(); i++) {
      if (!isSame(want.get(i), have.get(i).resource())) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(ListenerRule want, ListenerRule have) {
    return want.priority() == have.priority()
        && want.conditions().equals(have.conditions())
        && want.transforms().equals(have.transforms())
        && want.tags().equals(have.tags())
        && areSame(want.actions(), have.actions());
  }

  boolean areSame(List<Action> want, List<Action> have) {
    if (want.size() != have.size()) {
      return false;
    }
    for (int i = 0; i < want.size(); i++) {
      if (!isSame(want.get(i), have.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(Action want, Action have) {
    return (want instanceof Action.Forward w && have instanceof Action.Forward h)
        ? isSame(w, h)
        : want.equals(have);
  }

  /** In the order of the list: another order may mean the same, which is not evident. */
  private boolean isSame(Action.Forward want, Action.Forward have) {
    List<Action.TargetGroupTuple> there = have.targetGroups();
    boolean same =
        want.targetGroups().size() == there.size()
            && want.stickiness().equals(have.stickiness())
            && want.plain() == have.plain();
    for (int i = 0; same && i < there.size(); i++) {
      same = isSame(want.targetGroups().get(i), there.get(i));
    }
    return same;
  }

  private boolean isSame(Action.TargetGroupTuple want, Action.TargetGroupTuple have) {
    return want.weight().equals(have.weight())
        && have.targetGroup() instanceof Token.Known<Arn>(Arn arn)
        && arn.value().equals(arnOf(want.targetGroup()));
  }

  /** The ARN of a target group; empty if it is not there. */
  String arnOf(Token<Arn> targetGroup) {
    return switch (targetGroup) {
      case Token.Known<Arn>(Arn arn) -> arn.value();
      case Token.Reference<Arn> reference -> arnOf(targetGroups.kept().get(reference.resource()));
      case Token.Unknown<Arn> unknown -> "";
    };
  }

  private static String arnOf(@Nullable Present<TargetGroup> kept) {
    return kept == null ? "" : kept.handle();
  }
}

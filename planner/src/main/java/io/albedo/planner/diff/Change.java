package io.albedo.planner.diff;

import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.canonical.Present;
import java.util.List;
import java.util.Optional;

/** One thing that differs between what is wanted and what is there. */
public sealed interface Change {

  /**
   * Something is missing.
   *
   * @param replaces whether it takes the place of something that cannot be changed in place
   * @param reason why it is made
   */
  record Create(Resource wanted, boolean replaces, String reason) implements Change {}

  /** Something is there, but other than wanted; {@code wanted} agrees where nobody cares. */
  record Update<R extends Resource>(R wanted, Present<R> present) implements Change {}

  /** Something is there that nobody wants. */
  record Delete(Present<?> present, String reason) implements Change {}

  /**
   * The rules of a listener differ.
   *
   * @param kept the listener, if it is there already
   * @param wanted by rising priority
   * @param present by rising priority
   * @param foreign those of {@code present} that somebody else made; they are wanted as they are
   */
  record Rules(
      Listener listener,
      Optional<Present<Listener>> kept,
      List<ListenerRule> wanted,
      List<Present<ListenerRule>> present,
      List<Present<ListenerRule>> foreign)
      implements Change {}

  /** A binding is there, but other than wanted. */
  record Rebind(TargetGroupBinding wanted, ObjectName name) implements Change {}

  /**
   * A binding is there that nobody wants.
   *
   * @param makesRoom whether one of the same name takes its place
   */
  record Unbind(ObjectName name, boolean makesRoom, String reason) implements Change {}
}

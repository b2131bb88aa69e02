package io.albedo.planner.squeeze;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Present;
import java.util.List;

/** One step towards the wanted rules of one listener, each a single call. */
public sealed interface Move {

  /** Which of the listeners. */
  int listener();

  /** A wanted rule is made in its final place. */
  record Create(int listener, ListenerRule rule) implements Move {}

  /** A rule that nobody wants goes. */
  record Delete(int listener, Present<ListenerRule> rule) implements Move {}

  /** A rule that nobody wants becomes a wanted one, where it stands. */
  record Turn(int listener, Present<ListenerRule> rule, ListenerRule into) implements Move {}

  /** Rules take their final places, above all that have none yet. */
  record Raise(int listener, List<Raised> rules) implements Move {
    public Raise {
      rules = List.copyOf(rules);
    }
  }

  /** A rule and where it goes. */
  record Raised(Present<ListenerRule> rule, int priority) {}
}

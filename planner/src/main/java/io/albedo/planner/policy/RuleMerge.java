package io.albedo.planner.policy;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Puts retained rules between the wanted ones of a listener, each behind the one that it follows
 * now. A live rule stands for the first wanted one that matches the same requests and has none yet;
 * behind that one every other rule of the same match is out of reach, and stays so.
 */
final class RuleMerge {

  private final List<Place> places = new ArrayList<>();
  private int next;

  private static final class Place {
    private final ListenerRule rule;
    private boolean taken;

    Place(ListenerRule rule, boolean taken) {
      this.rule = rule;
      this.taken = taken;
    }

    List<Condition> match() {
      return rule.conditions();
    }
  }

  RuleMerge(Collection<ListenerRule> wanted) {
    wanted.forEach(rule -> places.add(new Place(rule, false)));
  }

  /** The next live rule by rising priority: whether it stands for a wanted one. */
  boolean takes(ListenerRule live) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (!place.taken && place.match().equals(live.conditions())) {
        place.taken = true;
        next = i + 1;
        return true;
      }
    }
    return false;
  }

  /** Whether some rule matches the same requests. */
  boolean matches(ListenerRule live) {
    return behindLast(live) > 0;
  }

  /** Retains the live rule. */
  void retain(ListenerRule live) {
    next = Math.max(next, behindLast(live));
    places.add(next, new Place(live, true));
    next++;
  }

  private int behindLast(ListenerRule live) {
    int behind = 0;
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).match().equals(live.conditions())) {
        behind = i + 1;
      }
    }
    return behind;
  }

  List<ListenerRule> rules() {
    return places.stream().map(place -> place.rule).toList();
  }
}

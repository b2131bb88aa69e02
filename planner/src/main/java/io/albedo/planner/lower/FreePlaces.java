package io.albedo.planner.lower;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Priorities of a listener but for those that rules of others have. */
final class FreePlaces {

  private final SortedSet<Integer> taken = new TreeSet<>();

  FreePlaces(Collection<Present<ListenerRule>> foreign) {
    foreign.forEach(rule -> taken.add(rule.resource().priority()));
  }

  /** The next one below. */
  int after(int place) {
    int next = place + 1;
    while (taken.contains(next)) {
      next++;
    }
    return next;
  }

  /** So many of them below a place, by rising priority. */
  List<Integer> after(int place, int count) {
    List<Integer> places = new ArrayList<>();
    int next = place;
    for (int i = 0; i < count; i++) {
      next = after(next);
      places.add(next);
    }
    return places;
  }

  /** The last of the first so many; 0 if there are none. */
  int last(int count) {
    int last = 0;
    for (int i = 0; i < count; i++) {
      last = after(last);
    }
    return last;
  }

  /** The nearest rule of others above a place; 0 if there is none. */
  int takenAbove(int place) {
    SortedSet<Integer> above = taken.headSet(place);
    return above.isEmpty() ? 0 : above.last();
  }
}
